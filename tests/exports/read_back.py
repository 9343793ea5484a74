#!/usr/bin/env python3
"""Reads every export back, each with a parser of its own kind, and compares nodes and edges with what the SQL surface
says. Usage: read_back.py FOLDER, with entities.json, relations.json, namesakes.json, x.graphml, x.gexf, x.jsonld, x.ftm,
csv/. Prints one line an export; exit status 1 if one differs."""
import csv
import json
import pathlib
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

try:
    import networkx
except ImportError:
    networkx = None
try:
    from pyld import jsonld as pyld
except ImportError:
    pyld = None

here = pathlib.Path(__file__).parent
folder = pathlib.Path(sys.argv[1])


def expected():
    rows = lambda name: json.loads((folder / f"{name}.json").read_text())
    nodes = {(f"e{row['id']}", row["kind"], row["name"]) for row in rows("entities") if row["kind"] != "date"}
    known = {node[0] for node in nodes}
    edges = {(f"e{row['subject_id']}", row["predicate"], f"e{row['object_id']}", str(row["claims"])) for row in rows("relations")}
    edges |= {(f"e{row['a_id']}", "namesake", f"e{row['b_id']}", "0") for row in rows("namesakes")}
    return nodes, {edge for edge in edges if edge[0] in known and edge[2] in known}


def from_networkx(graph, predicate="predicate"):
    nodes = {(node, data["kind"], data["name"]) for node, data in graph.nodes(data=True)}
    edges = {(a, data[predicate], b, str(data["claims"])) for a, b, data in graph.edges(data=True)}
    return nodes, edges


def from_tree(path, node, edge, value):
    """Without networkx: the XML as it is; `value` gives an element's fields."""
    root = ElementTree.parse(path).getroot()
    space = root.tag.split("}")[0] + "}"
    nodes, edges = set(), set()
    for element in root.iter(space + node):
        data = value(element, space)
        nodes.add((element.get("id"), data["kind"], data["name"]))
    for element in root.iter(space + edge):
        data = value(element, space)
        edges.add((element.get("source"), data["predicate"], element.get("target"), data["claims"]))
    return nodes, edges


def graphml():
    path = folder / "x.graphml"
    if networkx:
        return from_networkx(networkx.read_graphml(path, force_multigraph=True))
    return from_tree(path, "node", "edge", lambda e, s: {d.get("key").split(".")[1]: d.text for d in e.iter(s + "data")})


def gexf():
    path = folder / "x.gexf"
    if not networkx:
        return from_tree(path, "node", "edge", lambda e, s: {d.get("for"): d.get("value") for d in e.iter(s + "attvalue")})
    versions = networkx.readwrite.gexf.GEXF.versions
    if "1.3" in versions:
        return from_networkx(networkx.read_gexf(path, version="1.3"))
    older = path.read_text().replace('"http://gexf.net/1.3" version="1.3"', '"http://www.gexf.net/1.2draft" version="1.2"')
    with tempfile.NamedTemporaryFile("w", suffix=".gexf", encoding="utf-8") as file:
        file.write(older)
        file.flush()
        return from_networkx(networkx.read_gexf(file.name, version="1.2draft"))


def neo4j():
    """By the importer's rules: an :ID, :START_ID, :END_ID, :TYPE and :LABEL column, types after a colon, each row as long
    as the header, no end without its node."""
    def table(name):
        with open(folder / "csv" / name, newline="", encoding="utf-8") as file:
            head, *rows = list(csv.reader(file, strict=True))
        for row in rows:
            assert len(row) == len(head), row
            for column, value in zip(head, row):
                kind = column.partition(":")[2]
                if kind == "long":
                    int(value)
                if kind == "double":
                    float(value)
                assert kind != "boolean" or value in ("true", "false"), (column, value)
        return [dict(zip((c if c.startswith(":") else c.partition(":")[0] for c in head), row)) for row in rows]

    nodes, edges = table("nodes.csv"), table("relationships.csv")
    ids = [row[":ID"] for row in nodes]
    assert len(set(ids)) == len(ids)
    assert all(row[":LABEL"].lower() == row["kind"] for row in nodes)
    assert all(re.fullmatch("[A-Z_]+", row[":TYPE"]) for row in edges)
    assert {row[end] for row in edges for end in (":START_ID", ":END_ID")} <= set(ids)
    return ({(row[":ID"], row["kind"], row["name"]) for row in nodes},
            {(row[":START_ID"], row["predicate"], row[":END_ID"], row["claims"]) for row in edges})


def linked_data():
    document = json.loads((folder / "x.jsonld").read_text())
    if pyld:  # asks for nothing from outside, or fails
        def refuse(url, options):
            raise RuntimeError(f"asks for {url}")
        expanded = pyld.expand(document, {"documentLoader": refuse})
        assert len(expanded) == len(document["@graph"])
        assert all(item["@type"][0].startswith(("https://schema.org/", "http://www.w3.org/", "urn:")) for item in expanded)
    assert isinstance(document["@context"], dict)
    plain = lambda term: term.removeprefix("ns:")
    nodes, edges = set(), set()
    for item in document["@graph"]:
        if item["type"] == "rdf:Statement":
            edges.add((plain(item["subject"]), plain(item["predicate"]), plain(item["object"]), str(item["claims"])))
        else:
            nodes.add((plain(item["id"]), item["kind"], item["name"]))
    return nodes, edges


def follow_the_money():
    rules = json.loads((here / "ftm_rules.json").read_text())
    kinds = {"Person": "person", "Organization": "organization", "Address": "place", "LegalEntity": "group"}

    def lineage(schema):
        while schema:
            yield schema
            schema = rules[schema].get("extends")

    def check(value, kind, schemata):
        assert isinstance(value, str) and value == value.strip() and value, value
        if kind == "date":
            assert re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value), value
        elif kind == "url":
            assert re.match("https?://", value), value
        elif kind == "gender":
            assert value in ("male", "female", "other"), value
        elif kind == "name":
            assert len(value) <= 384
        elif kind in rules:
            assert kind in lineage(schemata[value]), (value, kind)

    with open(folder / "x.ftm", encoding="utf-8") as file:
        entities = [json.loads(line) for line in file]
    schemata = {entity["id"]: entity["schema"] for entity in entities}
    assert len(schemata) == len(entities)
    nodes, edges = set(), set()
    for entity in entities:
        schema, properties = entity["schema"], entity["properties"]
        assert set(entity) == {"id", "schema", "properties"} and not rules[schema].get("abstract")
        allowed = {}
        for ancestor in lineage(schema):
            allowed |= rules[ancestor]["properties"]
            assert all(properties.get(name) for name in rules[ancestor].get("required", [])), entity
        for name, values in properties.items():
            assert isinstance(values, list) and values
            for value in values:
                check(value, allowed[name], schemata)
        if edge := rules[schema].get("edge"):
            edges.add((properties[edge[0]][0], properties["recordId"][0], properties[edge[1]][0]))
        else:
            nodes.add((entity["id"], kinds[schema], properties["name"][0]))
    return nodes, edges


failed = False
nodes, edges = expected()
for read in (graphml, gexf, neo4j, linked_data, follow_the_money):
    got_nodes, got_edges = read()
    wanted = {edge[:3] for edge in edges} if read is follow_the_money else edges
    same = got_nodes == nodes and got_edges == wanted
    failed |= not same
    print(f"{read.__name__}: {len(got_nodes)} nodes, {len(got_edges)} edges: {'same' if same else 'differs'}")
    for which, got, want in (("nodes", got_nodes, nodes), ("edges", got_edges, wanted)):
        for item in sorted(got ^ want)[:5]:
            print("  ", which, "missing" if item in want else "too much", item)
print("networkx", networkx.__version__ if networkx else "is not here", "; pyld", "is here" if pyld else "is not here")
sys.exit(failed)
