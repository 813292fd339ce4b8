"""Answers a folder of JSON Lines with wirecopy on Spark: spark-submit spark_job.py INPUT OUTPUT

Every worker needs wirecopy on its path. A record in is a line out; which line stands in which
file is Spark's affair, so give each record its "id", which is the "source" of its answer.
"""
import sys

from pyspark.sql import SparkSession

source, target = sys.argv[1:3]
spark = SparkSession.builder.appName("wirecopy").getOrCreate()
spark.read.text(source).createOrReplaceTempView("records")
answers = spark.sql("""
    SELECT TRANSFORM (value)
    USING 'wirecopy --input jsonl --format jsonl --keep-going -'
    AS (answer STRING)
    FROM records
""")
answers.write.text(target)
spark.stop()
