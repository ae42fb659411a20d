"""What the prose lint looks for: British spellings, idioms, vague links, and words that state law."""

from __future__ import annotations

import re


def _any_of(words: str, ends: str = "") -> re.Pattern:
    return re.compile(rf"\b(?:{words}){ends}\b", re.IGNORECASE)


BRITISH = _any_of(
    "offence|defence|licence|practis(?:e|ed|ing)|colour|favour|honour|labour|behaviour|neighbour|"
    "centre|theatre|programme|judgement|cheque|enrol|fulfil|travell(?:ed|er|ing)|cancell(?:ed|ing)|"
    "counsell(?:ed|or|ing)|"
    "organis(?:e|ed|ation|ing)|recognis(?:e|ed|ing)|realis(?:e|ed|ing)|authoris(?:e|ed|ation)|naturalis(?:e|ed|ation)|"
    "criminalis(?:e|ed)|legalis(?:e|ed)|apologis(?:e|ed)|analyse|whilst|amongst|grey|learnt|burnt|towards|catalogue|"
    "sceptic|tyre|kerb|solicitor|barrister|fortnight",
    "(?:s|d|ly|able)?",
)

IDIOMS = _any_of(
    "at the end of the day|a piece of cake|rule of thumb|in a nutshell|hit the ground|back to square one|ballpark|"
    "red tape|red flags?|game changer|on the same page|touch base|low-hanging|slam dunk|silver bullet|"
    "tip of the iceberg|"
    "think outside|by the book|in the loop|cut corners|the ball is in|bite the bullet|break the ice|call it a day|"
    "cross that bridge|down the road|easier said than done|get the ball rolling|go the extra mile|gray area|"
    "in hot water|in the same boat|jump the gun|keep an eye on|last straw|make ends meet|off the hook|off the table|"
    "on the fence|once in a blue moon|out of the blue|play it safe|rest easy|safe and sound|shot in the dark|"
    "sit tight|take (?:it|that) with a grain|the devil is|the writing on the wall|throw(?:s|n)? under|"
    "turn a blind eye|under the radar|up in the air|wild goose|safety net|catch-22|loophole|"
    "fall(?:s|en)? through the cracks|"
    "opens? a can|double-edged|worst-case scenario|best bet|long shot|fine print|cold feet|a far cry|food for thought"
)

VAGUE_LINKS = frozenset(
    {"here", "click here", "click", "this", "this page", "this link", "link", "more", "read more", "see here", "there"}
)

STATES_LAW = _any_of(
    r"deport\w*|inadmissib\w*|convict\w*|barred|bars?|waivers?|relief|detain\w*|detention|removable|removal|"
    r"aggravated felon\w*|"
    "asylum|naturaliz\\w*"
)
