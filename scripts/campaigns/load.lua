-- What `scripts/campaigns/load` sends: every error of the axum example in turn, and what
-- it expects of each answer. A write is answered with 429 once the limit is reached.
local token = { ["authorization"] = "Bearer letmein", ["content-type"] = "application/json" }
local function user(name) return '{"name":"' .. name .. '","email":"a@b"}' end
local text = { ["authorization"] = "Bearer letmein", ["content-type"] = "text/plain" }

local kinds = {
  { "GET", "/users/nobody%00%0d%0aset-cookie:a=b%22%3c", {}, nil },
  { "GET", "/users/%e2%80%ae%f0%9f%a6%80" .. string.rep("long", 500), {}, nil },
  { "GET", "/users/%ff", {}, nil },
  { "GET", "/nowhere", {}, nil },
  { "DELETE", "/users/ann", {}, nil },
  { "GET", "/users", {}, nil },
  { "GET", "/users/ann/avatar", {}, nil },
  { "GET", "/users/slow/avatar", {}, nil },
  { "GET", "/errors/nothing", {}, nil },
  { "POST", "/users", { ["content-type"] = "application/json" }, user("ann") },
  { "POST", "/users", token, user("ann") },
  { "POST", "/users", token, user("cid") },
  { "POST", "/users", token, user("dee") },
  { "POST", "/users", token, user("eve") },
  { "POST", "/users", token, user("a b\\r\\n\\u0000") },
  { "POST", "/users", token, '{"name":' },
  { "POST", "/users", token, '{"name":"ann"}' },
  { "POST", "/users", text, user("ann") },
}

local at = 0
request = function()
  at = at % #kinds + 1
  local kind = kinds[at]
  return wrk.format(kind[1], kind[2], kind[3], kind[4])
end

seen = ""
local count = {}
local wrong = 0
response = function(status, headers, body)
  local code = "-"
  if status ~= 201 then
    local media = headers["content-type"] or headers["Content-Type"]
    local stated = body:match('"status":(%d+)')
    code = body:match('"code":"([^"]*)"') or "-"
    if media ~= "application/problem+json" or stated ~= tostring(status) or body:sub(-1) ~= "}" then
      wrong = wrong + 1
      if wrong < 4 then print("no problem: " .. status .. " " .. tostring(media) .. " " .. body) end
    end
  end
  local key = status .. " " .. code
  if not count[key] then seen = seen .. key .. "\n" end
  count[key] = (count[key] or 0) + 1
  total_of = count
  wrong_of = wrong
end

local threads = {}
setup = function(thread) table.insert(threads, thread) end

done = function(summary)
  local errors = summary.errors
  local dropped = errors.connect + errors.read + errors.write + errors.timeout
  for _, thread in ipairs(threads) do
    local counts = thread:get("total_of")
    for key in thread:get("seen"):gmatch("[^\n]+") do print("kind " .. key .. " " .. counts[key]) end
    print("answers " .. summary.requests .. " wrong " .. thread:get("wrong_of") .. " dropped " .. dropped)
  end
end
