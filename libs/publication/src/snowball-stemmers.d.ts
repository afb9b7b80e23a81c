/** The package brings no types of its own; tsconfig.base.json points here. */
export declare function newStemmer(language: string): { stem(word: string): string };
