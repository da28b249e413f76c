"""What build_gazetteer knows of the project's own data: folding, places, names that mean something else, words."""
import collections
import os
import re

WORD = re.compile(r"[a-z][a-z'-]*$")
FREQUENT = ("common_word", "name_or_word")  # lists of case_words.tsv
SURNAMES = 18  # WordNet's lexicographer file noun.person


class Folder:
    """The fold of src/base/utf8.cpp, from its own table."""

    def __init__(self, root):
        with open(os.path.join(root, "src/base/latin_fold.inc"), encoding="utf-8") as lines:
            letters = re.findall(r'"([^"]*)"', "".join(line for line in lines if not line.startswith("//")))
        codes = [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]
        assert len(letters) == len(codes), "latin_fold.inc is not as expected"
        self.table = {code: text for code, text in zip(codes, letters) if text}
        self.table.update({code: "" for code in range(0x300, 0x370)})
        self.table.update({code: "-" for code in [*range(0x2010, 0x2016), 0x2212]})
        self.table.update({code: "'" for code in (0x2018, 0x2019, 0x201B, 0x2BB, 0x2BC)})
        self.table[0x259] = "e"
        self.table[0xA0] = " "

    def __call__(self, text):
        return "".join(c.lower() if c.isascii() else self.table.get(ord(c), c) for c in text)


def rows(path):
    """The rows of a tab-separated file as dictionaries; comments are left out."""
    columns = None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            cells = [cell.strip() for cell in line.rstrip("\n").split("\t")]
            if columns is None:
                columns = cells
                continue
            yield collections.defaultdict(str, zip(columns, cells))


def parts(cell):
    return [part.strip() for part in cell.split(";") if part.strip()]


class OwnPlace:
    def __init__(self, row, names):
        self.key, self.kind = row["key"], row["kind"]
        self.names = names
        self.parents = [parent.split("|") for parent in parts(row["parents"])]
        self.lat = float(row["lat"]) if row["lat"] else None
        self.lon = float(row["lon"]) if row["lon"] else None


class OwnLayer:
    """data/lexicon: places, and what names mean that are no names of places."""

    def __init__(self, root, fold):
        folder = os.path.join(root, "data/lexicon")
        self.fold = fold
        self.places = {}
        self.place_names = set()   # folded
        self.other_names = set()   # of actors and demonyms
        self.person_words = set()  # single words of persons' names
        self.states = {}
        self._places_called = None
        self._read_states(os.path.join(folder, "states.tsv"))
        for row in rows(os.path.join(folder, "places.tsv")):
            names = [row["name"], *parts(row["aliases"])]
            self.places[row["key"]] = OwnPlace(row, names)
            self.place_names.update(map(fold, names))
        for row in rows(os.path.join(folder, "actors.tsv")):
            self.other_names.update(map(fold, [row["name"], *parts(row["aliases"])]))
        for row in rows(os.path.join(folder, "persons.tsv")):
            names = [fold(name) for name in [row["name"], *parts(row["aliases"])]]
            self.other_names.update(names)
            self.person_words.update(word for name in names for word in name.split(" "))

    def _read_states(self, path):
        for row in rows(path):
            self.states[row["code"]] = [parent.split("|") for parent in parts(row["parents"])]
            self.place_names.update(map(self.fold, [row["name"], row["official"], *parts(row["aliases"])]))
            self.other_names.update(map(self.fold, [*parts(row["demonyms"]), *parts(row["metonyms"])]))

    def states_of(self, name):
        """The states that have a place of this folded name."""
        if self._places_called is None:
            self._places_called = collections.defaultdict(set)
            for key, place in self.places.items():
                for other in place.names:
                    self._places_called[self.fold(other)].update(self.ancestors(key) & self.states.keys())
        return self._places_called[name]

    def ancestors(self, key):
        """`key` and everything above it, over all kinds of parents."""
        seen, queue = {key}, [key]
        while queue:
            current = queue.pop()
            place = self.places.get(current)
            for parent in place.parents if place else self.states.get(current, []):
                if parent[0] not in seen:
                    seen.add(parent[0])
                    queue.append(parent[0])
        return seen


class Words:
    """What English words and persons' names are spelt like a town."""

    def __init__(self, root, wordnet, fold):
        folder = os.path.join(root, "data/lexicon")
        self.frequent, self.rare, self.persons = set(), set(), set()
        for row in rows(os.path.join(folder, "case_words.tsv")):
            if row["list"] in FREQUENT:
                self.frequent.update(map(fold, parts(row["word"])))
        for name in sorted(os.listdir(folder)):
            if not name.startswith("words_"):
                continue
            for row in rows(os.path.join(folder, name)):
                target = self.persons if row["list"] == "name_given" else self.frequent
                target.update(fold(word) for word in parts(row["word"]) if " " not in word)
        self._read_wordnet(wordnet)

    def _read_wordnet(self, wordnet):
        counts = collections.Counter()
        with open(os.path.join(wordnet, "cntlist.rev"), encoding="latin-1") as lines:
            for line in lines:
                key, _, count = line.split()
                counts[key.split("%")[0]] += int(count)
        for part in ("noun", "verb", "adj", "adv"):
            with open(os.path.join(wordnet, "data." + part), encoding="latin-1") as lines:
                for line in lines:
                    if not line.startswith("  "):
                        self._add_synset(line.split(" "), counts)

    def _add_synset(self, fields, counts):
        for at in range(int(fields[3], 16)):
            lemma = fields[4 + 2 * at].split("(")[0].replace("_", " ")
            if lemma.islower() and WORD.match(lemma):
                # A word without any tagged use is hardly ever met: "goma", "kut".
                (self.frequent if counts[lemma] else self.rare).add(lemma)
            elif int(fields[1]) == SURNAMES and fields[2] == "n":
                self.persons.add(lemma.split(" ")[-1].lower())

    def stem_in(self, word, words):
        if word in words:
            return True
        endings = (("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("er", ""))
        return any(len(word) > len(end) + 2 and word.endswith(end) and word[:-len(end)] + base in words
                   for end, base in endings)
