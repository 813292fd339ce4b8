// compromise, with its tagger: people, places, organizations and quotations of each record on standard input.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
const require = createRequire(process.cwd() + "/");
const nlp = require("compromise");
for await (const line of createInterface({ input: process.stdin })) {
  const record = JSON.parse(line);
  const doc = nlp(record.text);
  const found = { people: doc.people(), places: doc.places(), organizations: doc.organizations(), quotations: doc.quotations() };
  for (const kind in found) found[kind] = found[kind].out("array");
  console.log(JSON.stringify({ id: record.id, ...found }));
}
