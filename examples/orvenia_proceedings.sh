#!/bin/sh
# What two people of the invented team decided on the proceedings that the example's documents tell:
#     sh examples/orvenia_proceedings.sh build/orvenia
# Nothing here is typed in but decisions: each step is one that the program proposes from the documents.
# What was recorded before stands as it is, so that this can be run again.
set -eu
case=$1
probanda=${PROBANDA:-probanda}
ada() { "$probanda" proceed "$case" "$@" --by "Ada Brenn"; }
jo() { "$probanda" proceed "$case" "$@" --by "Jo Tamm"; }

ada confirm --implied --why "The registrar's release tells all three, and two papers the warrants." \
    "Maren Tribunal: application for a warrant: Ilvan Dorsek, Reta Halvink" \
    "Maren Tribunal: warrant issued: Ilvan Dorsek" \
    "Maren Tribunal: warrant issued: Reta Halvink"
ada confirm --why "A translation tells the same warrants under another name of the court." --implied \
    "International Court of Maren: warrant issued: Ilvan Dorsek" \
    "International Court of Maren: warrant issued: Reta Halvink"
jo merge proceeding "Maren Tribunal" "International Court of Maren" \
    --why "Same day, same suspects, same crime: the translator's name for the tribunal."
jo confirm "jurisdiction accepted by declaration: Orvenia" --in "Maren Tribunal" \
    --why "The Evening Mirror speaks of the tribunal throughout."
jo confirm --in "Maren Tribunal" --why "Each is an answer to the tribunal's warrants, by its context." \
    "statement of a State: Velmora: denies: accusations that its forces have committed crimes in Orvenia" \
    "statement of a State: Velmora: denies: accusations of crimes of war"
ada confirm "Commission of Inquiry on Orvenia: finding published" --implied \
    --why "Its own page tells it. A finding, no charge."
ada confirm "Orvenia: investigation opened" \
    --why "Two papers give the prosecutor general's words; since when is not told."
