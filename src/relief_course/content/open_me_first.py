"""The page that a learner's zip file begins with: what the other files are, and how to open them."""

NAME = "open-me-first.html"

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Open me first: the relief course</title>
<style>
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 system-ui, sans-serif }
code { overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>The relief course</h1>
<p>These files are the pages of the course. They need a computer on which the course is installed.</p>
<h2>Is the course not installed on your computer?</h2>
<p>Then these files do not open as pages, and you need not install anything. Ask your instructor for the web address of
the course. It has the same lessons and quizzes.</p>
<h2>Is it installed?</h2>
<ol>
<li>Unpack this zip file. Do not open pages from inside of it.</li>
<li>Open Jupyter in the folder that you unpacked, as your instructor showed you.</li>
<li>Open the folder <code>notebooks</code>, and in it the page <code>00-start-here.ipynb</code>. Everything begins
there.</li>
</ol>
<h2>When you have finished a quiz</h2>
<p>The end of each quiz has the button <em>Make my hand-in file</em>. Send your instructor the file that it makes.</p>
<p><strong>For training only.</strong> The course is not legal advice. Never type a client’s name or details.</p>
</main>
</body>
</html>
"""
