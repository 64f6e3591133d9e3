// biome-ignore-all lint: the oldest Node has to read this before it stumbles over anything newer.
"use strict";

var engines = require("../package.json").engines.node;

/** One sentence when the product does not run on this Node ("18.20.4"), otherwise null. */
function refusalOf(version, ranges) {
  var own = version.split(".").map(Number);
  var fits = ranges.split(" || ").some(function (range) {
    var least = range.replace(/^\D+/, "").split(".").map(Number);
    if (own[0] === least[0]) return own[1] >= least[1];
    return range.charAt(0) === ">" && own[0] > least[0];
  });
  if (fits) return null;
  var needed = ranges.replace(/\^(\d+)(\S*)/g, "$1$2 or a later $1").replace(/>=(\S+)/g, "$1 or newer");

  return "Node.js " + needed.replace(" || ", ", or ") + " is needed; this is " + version + ".";
}

/* Loaded before a command (node -r): the command does not begin on a Node that it would break on. */
var refusal = refusalOf(process.versions.node, engines);
if (refusal) {
  console.error(refusal);
  process.exit(1);
}

module.exports = refusalOf;
