#!/usr/bin/env python3
"""What networkx says of graphs. Standard input: for each graph a line "vertices edges", then a line "a b" an edge.
Standard output: for each graph a line each of betweenness, degree, component (numbered by first vertex) by vertex,
and of the length of the shortest path between every two vertices (-1: none)."""
import sys

import networkx

numbers = iter(map(int, sys.stdin.read().split()))
for n in numbers:
    graph = networkx.Graph()
    graph.add_nodes_from(range(n))
    graph.add_edges_from((next(numbers), next(numbers)) for _ in range(next(numbers)))
    component = {}
    for number, part in enumerate(sorted(networkx.connected_components(graph), key=min)):
        component.update(dict.fromkeys(part, number))
    lengths = dict(networkx.all_pairs_shortest_path_length(graph))
    betweenness = networkx.betweenness_centrality(graph)
    degree = networkx.degree_centrality(graph) if n > 1 else dict.fromkeys(range(n), 0)
    for values in (betweenness, degree, component):
        print(*("%.15g" % values[v] for v in range(n)))
    print(*(lengths[a].get(b, -1) for a in range(n) for b in range(n)))
