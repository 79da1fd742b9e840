"""GEXF and GraphML files as NetworkX and the XML parser of Python read them: one JSON object a file to standard output. Not our code on either side of the file."""
import json
import sys
import xml.etree.ElementTree as tree

import networkx

for path in sys.argv[1:]:
    try:
        said = [each.text for each in tree.parse(path).iter() if each.tag.rpartition("}")[2] in ("description", "desc")]
        graph = networkx.read_gexf(path) if path.endswith(".gexf") else networkx.read_graphml(path, force_multigraph=True)
    except (tree.ParseError, networkx.NetworkXError) as error:
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
        continue
    print(json.dumps({
        "directed": graph.is_directed(),
        "said": said,
        "whole": graph.graph.get("handling"),
        "nodes": dict(graph.nodes(data=True)),
        "edges": [[one, other, data] for one, other, data in graph.edges(data=True)],
    }))
