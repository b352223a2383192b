"""Questionnaires as data: build, lint, convert and read. No Django in here.

`shipped` gives our own, `lint` says whether one may be used, `to_xform` makes what a phone opens,
`schema.read_form` and `schema.read_answers` are how the server reads form and answers.
"""
