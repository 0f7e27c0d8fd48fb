wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.body = '{"id":"probe","lead":"United States","partner":"Malaysia","kind":"mou","minerals":["neodymium"],"signed":"2025-10-28","binding":false}'
