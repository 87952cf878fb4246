-- For wrk, one thread: `wrk -t1 -s requests.lua ORIGIN -- PREFIXES TOTAL IDS` asks for /tasks/<prefix><n> until TOTAL
-- answers have come, then says so. Its last line is JSON: how often which status came, and what broke.
local thread
local prefixes = {}
local asked = 0

function setup (one)
  thread = one
end

function init (args)
  for prefix in args[1]:gmatch('[^,]+') do prefixes[#prefixes + 1] = prefix end
  total, ids = tonumber(args[2]), tonumber(args[3])
  answered, statuses = 0, {}
end

function request ()
  local n = asked % ids
  asked = asked + 1
  return wrk.format('GET', '/tasks/' .. prefixes[n % #prefixes + 1] .. n)
end

function response (status)
  if answered == total then return end
  answered = answered + 1
  local key = tostring(status)
  statuses[key] = (statuses[key] or 0) + 1
  if answered == total then
    io.write('all answered\n')
    io.flush()
    wrk.thread:stop()
  end
end

function done (summary, latency)
  local counts = {}
  for status, times in pairs(thread:get('statuses')) do counts[#counts + 1] = string.format('"%s":%d', status, times) end
  local errors = summary.errors
  io.write(string.format('{"statuses":{%s},"errors":%d,"p50Ms":%.1f,"p99Ms":%.1f}\n', table.concat(counts, ','),
    errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
