-- The job as DuckDB does it. ${FILE} is the export; the last two statements give the lines that
-- both sides must agree on. All types are stated, so that nothing is guessed: what cannot be read
-- as its type, or has too few or too many cells, is set aside in reject_errors. A call that ends
-- before it begins is kept apart under the quarter -1. Quarters are counted from the year 0 and
-- moved by half a year, since the fiscal year that is named after its end starts in July.
CREATE TEMP TABLE counted AS
SELECT
  quarter,
  CASE WHEN quarter >= 0 THEN district END AS district,
  count(*) AS n,
  count(*) FILTER (answer_seconds <= 15) AS in_time,
  quantile_disc(response, 0.9) AS p90,
  sum(answer_seconds)::BIGINT AS answer_sum,
  count(DISTINCT unit_id) AS units
FROM (
  SELECT
    CASE WHEN arrived_at < received_at THEN -1
         ELSE (year(received_at) * 12 + month(received_at) + 5) // 3 END AS quarter,
    district,
    unit_id,
    answer_seconds,
    CASE WHEN priority = 1 THEN date_diff('second', received_at, arrived_at) END AS response
  FROM read_csv('${FILE}',
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\n',
    null_padding = false, store_rejects = true, rejects_limit = 0,
    columns = {
      'incident_id': 'VARCHAR', 'received_at': 'TIMESTAMP', 'dispatched_at': 'TIMESTAMP',
      'enroute_at': 'TIMESTAMP', 'arrived_at': 'TIMESTAMP', 'cleared_at': 'TIMESTAMP',
      'priority': 'TINYINT', 'call_type': 'VARCHAR', 'district': 'VARCHAR', 'beat': 'VARCHAR',
      'unit_id': 'VARCHAR', 'agency': 'VARCHAR', 'answer_seconds': 'INTEGER',
      'disposition': 'VARCHAR', 'address': 'VARCHAR', 'narrative': 'VARCHAR',
      'latitude': 'DOUBLE', 'longitude': 'DOUBLE'})
)
GROUP BY ALL;

SELECT concat_ws(',', quarter // 4, 'Q' || (quarter % 4 + 1), district, n, in_time,
  in_time * 1000000 // n, coalesce(p90::VARCHAR, ''), answer_sum, answer_sum * 1000 // n, units)
FROM counted WHERE quarter >= 0 ORDER BY quarter, district;

SELECT 'rejected,' || ((SELECT count(DISTINCT line) FROM reject_errors)
  + coalesce((SELECT sum(n) FROM counted WHERE quarter < 0), 0))::BIGINT;
