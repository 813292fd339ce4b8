-- What wirecopy found in answers.jsonl: wirecopy --format jsonl … > answers.jsonl
CREATE VIEW answers AS FROM read_json('answers.jsonl', format = 'newline_delimited', maximum_object_size = 1_000_000_000);

-- Tolls by month and country.
SELECT strftime(CAST(reference_date.value AS DATE), '%Y-%m') AS month,
       list_filter(entities, lambda e: e.id = incidents[1].place)[1].country AS country,
       sum(toll.killed.min) AS killed,
       count(*) AS articles
FROM answers
WHERE toll.killed IS NOT NULL
GROUP BY ALL
ORDER BY ALL;

-- Most quoted people.
WITH speech AS (SELECT source, entities, unnest(quotes) AS quote FROM answers)
SELECT list_filter(entities, lambda e: e.id = quote.speaker.entity)[1].name AS speaker,
       count(*) AS quotes,
       count(DISTINCT source) AS articles
FROM speech
WHERE quote.speaker.entity IS NOT NULL
GROUP BY speaker
ORDER BY quotes DESC, speaker
LIMIT 5;

-- Who speaks, and who or what is named in the words.
WITH speech AS (SELECT entities, unnest(quotes) AS quote FROM answers),
     named AS (SELECT entities, quote, unnest(entities) AS entity FROM speech),
     mentioned AS (SELECT entities, quote, entity, unnest(entity.mentions) AS mention FROM named)
SELECT list_filter(entities, lambda e: e.id = quote.speaker.entity)[1].name AS speaker,
       entity.name AS about,
       count(*) AS times
FROM mentioned
WHERE entity.type = 'person'
  AND quote.speaker.entity <> entity.id
  AND mention.start >= quote.start
  AND mention."end" <= quote."end"
GROUP BY ALL
ORDER BY times DESC, speaker, about
LIMIT 5;
