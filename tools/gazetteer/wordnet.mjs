// Named places, persons and bodies of WordNet, and the words for who comes from where.
import {wordnet} from './sources.mjs';

const nouns = wordnet('noun');
const adjectives = wordnet('adj');
const named = word => /^\p{Lu}/u.test(word);

function parents(synset) {
    return synset.links.filter(l => l.kind === '@' || l.kind === '@i').map(l => nouns.get(l.to));
}
const lemmas = new Map();
/** The lemmas of all that a synset is a kind of. */
function ancestors(synset) {
    if (lemmas.has(synset)) return lemmas.get(synset);
    const out = new Set();
    lemmas.set(synset, out);
    for (const parent of parents(synset)) {
        parent.words.forEach(w => out.add(w));
        if (parent.words.includes('country') && parent.words.includes('state')) out.add('land of a nation');
        ancestors(parent).forEach(w => out.add(w));
    }
    return out;
}
const isInstance = synset => synset.links.some(l => l.kind === '@i');
const instances = [...nouns.values()].filter(isInstance);

const placeKinds = [
    ['capital', ['national capital']], ['continent', ['continent']],
    ['city', ['city', 'town', 'municipality', 'village', 'provincial capital', 'state capital']],
    ['country', ['land of a nation']], ['water', ['body of water', 'stream']], ['mountain', ['natural elevation', 'range']],
    ['island', ['island']], ['region', ['region', 'location', 'geological formation', 'land']],
];
function kindOfPlace(synset) {
    const above = ancestors(synset);
    if (above.has('American state')) return 'state';
    if (synset.file !== 15 && synset.file !== 17) return undefined;
    if (above.has('celestial body') || above.has('star') || above.has('constellation') || above.has('extraterrestrial object') || above.has('imaginary place')) return undefined;
    return placeKinds.find(([, words]) => words.some(w => above.has(w)))?.[0];
}

/** [name, kind]: country, capital, continent, state (of the USA), region, city, water, mountain, island. */
export function places() {
    const out = [];
    for (const synset of instances) {
        const kind = kindOfPlace(synset);
        if (kind) for (const word of synset.words) if (named(word)) out.push([word, kind]);
    }
    return out;
}

/** The names of each person, one list a person. */
export const persons = () => instances.filter(s => s.file === 18 && ancestors(s).has('person') && !ancestors(s).has('spiritual being')).map(s => s.words.filter(named));

export function organizations() {
    return [...nouns.values()].filter(s => s.file === 14 && ancestors(s).has('organization')).flatMap(s => s.words.filter(named));
}

/** [word, names of the homeland] of adjectives and of nouns for inhabitants; no names where WordNet has none. */
export function demonyms() {
    const placeNamed = offset => {
        const target = nouns.get(offset);
        return target?.file === 15 ? target.words : undefined;
    };
    const out = [];
    for (const {words, links, gloss} of adjectives.values()) {
        const home = links.filter(l => l.kind === '\\' || l.kind === '+').map(l => l.part === 'n' && placeNamed(l.to)).find(Boolean);
        if (home) for (const word of words) if (named(word)) out.push([word, home]);
        if (!home && /of or relating to or characteristic of [A-Z]/.test(gloss)) for (const word of words) if (named(word)) out.push([word, []]);
    }
    for (const synset of nouns.values()) {
        if (synset.file !== 18 || isInstance(synset) || !synset.words.some(named)) continue;
        if (!ancestors(synset).has('inhabitant') && !ancestors(synset).has('person of color') && !/\b(native|inhabitant|member of (a|the) .* people)\b/.test(synset.gloss)) continue;
        const home = synset.links.filter(l => l.kind === '#m' || l.kind === '+').map(l => placeNamed(l.to)).find(Boolean) ?? [];
        for (const word of synset.words) if (named(word)) out.push([word, home]);
    }
    return out;
}
