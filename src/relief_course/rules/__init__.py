"""The law as rules: what is known of a case, and what each ground, definition and form of relief makes of it.

A rule is a tree of conditions that is plain data (``conditions``), built from declared facts (``facts``), in the folder
of its section of the Act. Answers are yes, no or not known (``truth``); what is not known is never taken for no.
"""
