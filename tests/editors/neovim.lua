-- The server in Neovim, through Neovim's own client. Started by `run` on a copy of the shipped pack, in the file stockpile.lode.
local encoding = vim.env.LODE_ENCODING
local buffer = vim.api.nvim_get_current_buf()
local original = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
local client

local function check(name, body)
  local ok, why = xpcall(body, debug.traceback)
  io.stdout:write((ok and 'ok ' or 'not ok ') .. name .. (ok and '' or ': ' .. tostring(why)) .. '\n')
end

local function await(what, condition) assert(vim.wait(60000, condition, 20), 'waited in vain for ' .. what) end

--- The line and byte column (both from 0) of the first place of a text.
local function place(text)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local start = line:find(text, 1, true)
    if start then return number - 1, start - 1 end
  end
  error('no ' .. text)
end

local function write(from, to)
  local line = place(from)
  vim.api.nvim_buf_set_lines(buffer, line, line + 1, false, { to })
end

local function ask(method)
  local reply = vim.lsp.buf_request_sync(buffer, method, vim.lsp.util.make_position_params(0, encoding), 60000)
  assert(reply and reply[client.id] and reply[client.id].result, vim.inspect(reply))
  return reply[client.id].result
end

local capabilities = vim.lsp.protocol.make_client_capabilities()
capabilities.general = { positionEncodings = { encoding } }
vim.lsp.start_client({
  name = 'lode', cmd = vim.split(vim.env.LODE_LSP, ' '), root_dir = vim.fn.getcwd(), capabilities = capabilities,
  on_init = function(started, result)
    started.offset_encoding = result.capabilities.positionEncoding
    client = started
  end,
})
await('the server', function() return client end)
vim.lsp.buf_attach_client(buffer, client.id)

check('diagnostics', function()
  assert(client.offset_encoding == encoding, client.offset_encoding)
  write('then flag', '  then flag "é😀 {this}: {relianc} imported"')
  local function found()
    return vim.tbl_filter(function(d) return d.message:find('`relianc`', 1, true) end, vim.diagnostic.get(buffer))[1]
  end
  await('the finding', found)
  local line, column = place('relianc}')
  assert(found().lnum == line and found().col == column and found().end_col == column + 7, vim.inspect(found()))
  write('then flag', '  then flag "é😀 {this}: {reliance} imported"')
  await('its end', function() return not found() end)
end)

check('hover', function()
  local line, column = place('reliance} imported')
  vim.api.nvim_win_set_cursor(0, { line + 1, column + 7 })
  assert(ask('textDocument/hover').contents.value:find('define reliance for mineral: percent', 1, true))
end)

check('completion', function()
  write('and reliance >=', '     and not some d in deals satisfies d.price')
  local line = place('satisfies d.price')
  vim.api.nvim_win_set_cursor(0, { line + 1, #vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1] })
  local result = ask('textDocument/completion')
  assert(vim.tbl_contains(vim.tbl_map(function(item) return item.label end, result.items or result), 'price_floor'), vim.inspect(result))
end)

check('rename', function()
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, original)
  local line, column = place('stockpile_gap "Dual use')
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  vim.lsp.buf.rename('laid_up')
  await('the new name', function() return vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1]:find('rule laid_up', 1, true) end)
  local tests = vim.fn.bufnr('tests/stockpile.lode')
  local text = table.concat(vim.api.nvim_buf_get_lines(tests, 0, -1, false), '\n')
  assert(text:find('laid_up', 1, true) and not text:find('stockpile_gap', 1, true), text)
end)

vim.lsp.stop_client(client.id)
vim.wait(10000, function() return vim.lsp.client_is_stopped(client.id) end, 20)
vim.cmd('qall!')
