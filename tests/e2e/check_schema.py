#!/usr/bin/env python3
"""Checks JSON values on standard input against a JSON Schema. usage: check_schema.py SCHEMA < JSON"""
import json
import sys

import jsonschema

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
text = sys.stdin.read().strip()
if not text:
    sys.exit("no JSON")
decoder, at = json.JSONDecoder(), 0
while at < len(text):
    value, at = decoder.raw_decode(text, at)
    for error in validator.iter_errors(value):
        sys.exit("%s: %s" % ("/".join(map(str, error.absolute_path)), error.message[:500]))
    while at < len(text) and text[at].isspace():
        at += 1
