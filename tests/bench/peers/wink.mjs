// wink-nlp with its small English web model, all of its pipes: entities of each record on standard input.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
const require = createRequire(process.cwd() + "/");
const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
for await (const line of createInterface({ input: process.stdin })) {
  const record = JSON.parse(line);
  const doc = nlp.readDoc(record.text);
  console.log(JSON.stringify({ id: record.id, entities: doc.entities().out(nlp.its.detail) }));
}
