/** Words that say nothing alone, French and English, without accents: they are sought only where nothing else is asked. */
export const stopWords: ReadonlySet<string> = new Set(
  `a afin ai aie ainsi alors apres au aucun aussi autre autres aux avait avant avec avoir car ce ceci cela celle celles celui
  ces cet cette ceux chaque ci comme comment dans de depuis des donc dont du elle elles en encore entre est et etaient etait
  etant ete etre eu eux fait font hors il ils je la le les leur leurs lors lorsque lui ma mais me meme memes mes mon ne ni nos
  notamment notre nous on ont ou par parce pas peu peut peuvent plus pour pourquoi puis puisque quand que quel quelle quelles
  quels qui quoi sa sans se sera seront ses si soit son sont sous sur ta tandis te tel telle telles tels tes ton tous tout toute
  toutes tres tu un une vers via voici voila vos votre vous y
  about after all also an and any are as at be because been before being between both but by can did do does during each few for
  from further had has have having he her here him his how i if in into is it its itself just more most my no nor not of off once
  only or other our out over own same she should so some such than that the their them then there these they this those through
  to too under until up very was we were what when where which while who whom why will with would you your`.split(
    /\s+/,
  ),
)
