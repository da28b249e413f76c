#!/usr/bin/env python3
"""Tests of scripts/score_merges: its measures on examples from the literature, its assignment against all permutations."""
import contextlib
import importlib.machinery
import importlib.util
import io
import itertools
import json
import os
import random
import sys
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts", "score_merges")
loader = importlib.machinery.SourceFileLoader("score_merges", SCRIPT)
spec = importlib.util.spec_from_loader("score_merges", loader)
scorer = importlib.util.module_from_spec(spec)
loader.exec_module(scorer)


def clusters(*groups):
    """"abc de" as a clustering: each item's cluster is the place of its group."""
    return {item: number for number, group in enumerate(groups) for item in group}


# Bagga and Baldwin (1998), figures 1 to 3; Luo (2005), figure 1 and table 1 use the same.
TRUTH = clusters("12345", "67", "89ABC")
SECOND_AND_THIRD = clusters("12345", "6789ABC")
FIRST_AND_THIRD = clusters("1234589ABC", "67")
ALL_ONE = clusters("123456789ABC")
ALL_APART = clusters(*"123456789ABC")


class BCubed(unittest.TestCase):
    def test_bagga_and_baldwin(self):
        precision, recall = scorer.b_cubed(TRUTH, SECOND_AND_THIRD)
        self.assertAlmostEqual(precision, 16 / 21)  # 76 %
        self.assertEqual(recall, 1)
        precision, recall = scorer.b_cubed(TRUTH, FIRST_AND_THIRD)
        self.assertAlmostEqual(precision, 7 / 12)  # 58 %
        self.assertEqual(recall, 1)

    def test_extremes(self):
        self.assertEqual(scorer.b_cubed(TRUTH, TRUTH), (1, 1))
        self.assertAlmostEqual(scorer.b_cubed(TRUTH, ALL_APART)[0], 1)
        self.assertAlmostEqual(scorer.b_cubed(TRUTH, ALL_APART)[1], 3 / 12)
        self.assertEqual(scorer.b_cubed({}, {}), (0, 0))

    def test_misses_count_for_recall_only(self):
        precision, recall = scorer.b_cubed(clusters("ab", "cd"), {"a": 0, "b": 0})
        self.assertEqual(precision, 1)
        self.assertEqual(recall, 0.5)
        self.assertEqual(scorer.b_cubed(clusters("ab"), {"a": 0}), (1, 0.25))


class Ceaf(unittest.TestCase):
    def test_luo(self):
        for system, expected in ((SECOND_AND_THIRD, 0.733), (FIRST_AND_THIRD, 0.667), (ALL_ONE, 0.294), (ALL_APART, 0.178)):
            self.assertAlmostEqual(scorer.f1(*scorer.ceaf_e(TRUTH, system)), expected, places=3)

    def test_precision_and_recall(self):
        precision, recall = scorer.ceaf_e(TRUTH, SECOND_AND_THIRD)
        self.assertAlmostEqual(precision, (1 + 10 / 12) / 2)
        self.assertAlmostEqual(recall, (1 + 10 / 12) / 3)

    def test_extremes(self):
        self.assertEqual(scorer.ceaf_e(TRUTH, TRUTH), (1, 1))
        self.assertEqual(scorer.ceaf_e(TRUTH, {}), (0, 0))

    def test_misses_make_the_gold_larger(self):
        precision, recall = scorer.ceaf_e(clusters("ab", "c"), {"a": 0})
        self.assertAlmostEqual(precision, 2 / 3)
        self.assertAlmostEqual(recall, 1 / 3)


class Links(unittest.TestCase):
    def test_pairs(self):
        self.assertEqual(scorer.links(TRUTH, TRUTH), (1, 1))
        self.assertEqual(scorer.links(TRUTH, ALL_APART), (0, 0))
        precision, recall = scorer.links(TRUTH, SECOND_AND_THIRD)
        self.assertAlmostEqual(precision, 21 / 31)
        self.assertEqual(recall, 1)


class Assignment(unittest.TestCase):
    def test_is_the_best_of_all(self):
        numbers = random.Random(7)
        for _ in range(200):
            rows, columns = numbers.randint(1, 5), numbers.randint(1, 5)
            scores = [[numbers.choice((0, 0, 1, 2, 5, numbers.random())) for _ in range(columns)] for _ in range(rows)]
            found = sum(scores[row][column] for row, column in scorer.best_pairs(scores))
            small, large = min(rows, columns), max(rows, columns)
            best = max(sum(scores[i][p] if rows <= columns else scores[p][i] for i, p in enumerate(chosen))
                       for chosen in itertools.permutations(range(large), small))
            self.assertAlmostEqual(found, best)

    def test_each_once(self):
        pairs = scorer.best_pairs([[3, 2], [3, 0], [1, 1]])
        self.assertEqual(pairs, [(0, 1), (1, 0)])

    def test_nothing(self):
        self.assertEqual(scorer.best_pairs([]), [])
        self.assertEqual(scorer.best_pairs([[0, 0]]), [])
        self.assertRaises(ValueError, scorer.assignment, [[1], [1]])


class Likeness(unittest.TestCase):
    ARTICLE = scorer.Article("The two met in\nPort Selun.  They signed a truce there. It held.")
    KINDS = {"talks": "talks", "mediation": "talks", "ceasefire": "agree"}

    def score(self, mention, claim):
        return scorer.likeness(self.ARTICLE, {"type": mention[0], "span": self.ARTICLE.span(mention[1])},
                               {"type": claim[0], "span": self.ARTICLE.span(claim[1])}, self.KINDS)

    def test_words_before_sentence_before_nothing(self):
        self.assertEqual(self.score(("talks", "met in Port Selun"), ("talks", "in Port")), 5)
        self.assertEqual(self.score(("talks", "met in Port Selun"), ("mediation", "in Port")), 4)
        self.assertEqual(self.score(("talks", "met in"), ("talks", "Port Selun")), 3)
        self.assertEqual(self.score(("talks", "met in"), ("talks", "signed a truce")), 0)

    def test_another_class_is_another_event(self):
        self.assertEqual(self.score(("talks", "signed a truce"), ("ceasefire", "signed a truce")), 0)

    def test_words_are_found_near_a_place(self):
        article = scorer.Article("a truce and a truce")
        self.assertEqual(article.span("truce"), (2, 7))
        self.assertEqual(article.span("truce", 14), (14, 19))
        self.assertIsNone(article.span("peace"))


class Program(unittest.TestCase):
    ARTICLES = [{"id": "a", "text": "They held talks in Rome. A truce was signed."}, {"id": "b", "text": "The talks in Rome failed."}]
    GOLD = [{"key": "rome", "type": "talks", "mentions": [{"article": "a", "words": "talks in Rome"},
                                                          {"article": "b", "words": "The talks in Rome"}]},
            {"key": "truce", "type": "ceasefire", "mentions": [{"article": "a", "words": "A truce was signed"}]}]

    def run_script(self, gold, export):
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, name) for name in ("gold", "articles", "export")]
            for path, text in zip(paths, ("\n".join(map(json.dumps, gold)), "\n".join(map(json.dumps, self.ARTICLES)), export)):
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            output, arguments = io.StringIO(), sys.argv
            sys.argv = ["score_merges", *paths, "--list"]
            try:
                with contextlib.redirect_stdout(output):
                    scorer.main()
            finally:
                sys.argv = arguments
            return output.getvalue()

    @staticmethod
    def export(events):
        def claim(name, document, words):
            return {"id": name, "document": document, "type": "talks", "date": None, "evidence": {"words": words, "begin": 0}}
        claims = [claim("1", "A", "held talks in Rome"), claim("2", "B", "talks in Rome failed")]
        documents = [{"id": "A", "external_id": "a"}, {"id": "B", "external_id": "b"}]
        return json.dumps({"documents": documents, "claims": claims, "events": events})

    def test_merged(self):
        output = self.run_script(self.GOLD, self.export([{"id": "x", "claims": ["1", "2"]}]))
        self.assertIn("3 gold mentions of 2 events, 2 of them found; 2 claims, 2 of them aligned", output)
        self.assertRegex(output, r"truceline +1\.000 1\.000 1\.000   1\.000 1\.000 1\.000   1\.000 1\.000 1\.000")
        self.assertRegex(output, r"truceline, misses +1\.000 0\.667 0\.800   1\.000 0\.500 0\.667")
        self.assertRegex(output, r"every claim its own +1\.000 0\.500")
        self.assertIn("missed\ta\ttruce\tA truce was signed", output)
        self.assertNotIn("split", output)

    def test_split(self):
        output = self.run_script(self.GOLD, self.export([{"id": "x", "claims": ["1"]}, {"id": "y", "claims": ["2"]}]))
        self.assertIn("split\trome\t2", output)

    def test_bad_input_says_what_and_where(self):
        gold = [{"key": "rome", "type": "talks", "mentions": [{"article": "a", "words": "in Paris"}]}]
        with self.assertRaisesRegex(SystemExit, 'event rome: a does not have the words "in Paris"'):
            self.run_script(gold, self.export([]))
        with self.assertRaisesRegex(SystemExit, "no JSON"):
            self.run_script(self.GOLD, "{")
        with self.assertRaisesRegex(SystemExit, 'no "events"'):
            self.run_script(self.GOLD, '{"documents": []}')
        with self.assertRaisesRegex(SystemExit, "nowhere.jsonl cannot be read: No such file"):
            scorer.read_lines("nowhere.jsonl")


if __name__ == "__main__":
    unittest.main()
