// The fields that the inspector shows at once, in Tab order: the editor's choice, or those of a new desk. Two that belong together stand side by side.

export const firstFields: readonly string[] = ["headline", "description", "personInImageNames", "cityName", "countryName", "creatorNames", "creditLine", "keywords"];

const pairs: Readonly<Record<string, string>> = { cityName: "countryName", creatorNames: "creditLine" };

/** One line each; a pair whose halves follow each other makes one line. */
export const fieldLines = (ids: readonly string[]): readonly (readonly string[])[] =>
  ids.flatMap((id, at) => {
    const [before, after] = [ids[at - 1], ids[at + 1]];
    if (before !== undefined && pairs[before] === id) return [];
    return [after !== undefined && pairs[id] === after ? [id, after] : [id]];
  });
