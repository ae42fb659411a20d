"""``relief export``: a class's answers and scores as files for a spreadsheet, a program or a learning platform."""
