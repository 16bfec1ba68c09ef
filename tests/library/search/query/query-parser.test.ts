import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Clause, leavesOf, type Sought } from '../../../../electron/library/search/query/query.ts';
import { clauseLimit, parseQuery } from '../../../../electron/library/search/query/query-parser.ts';

const parsed = (text: string, asTyped = false) => parseQuery(text, asTyped).clauses.map(shown);
const mistakes = (text: string) =>
  parseQuery(text, false).mistakes.map(({ code, start, end }) => `${code} ${start}-${end}`);

/** A clause in short: sign, field's first column when named, what it looks for. */
function shown({ presence, columns, boost, sought }: Clause): string {
  const sign = { optional: '', required: '+', excluded: '-' }[presence];
  const field = columns.length === 4 ? '' : `${columns.join('|')}:`;
  const what = soughtShown(sought);
  return `${sign}${field}${what}${boost === 1 ? '' : `^${boost}`}`;
}

function soughtShown(sought: Sought): string {
  switch (sought.kind) {
    case 'words':
      return sought.words.map((word) => word.folded).join(' ') + (sought.open ? '…' : '');
    case 'pattern':
      return sought.pattern;
    case 'similar':
      return `${sought.word.folded}~${sought.distance}`;
    case 'near':
      return `"${sought.words.map((word) => word.folded).join(' ')}"~${sought.distance}`;
    case 'group':
      return `(${sought.clauses.map(shown).join(' ')})`;
  }
}

test('lunr’s language is read whole', () => {
  assert.deepEqual(parsed('foo +bar -baz title:ship text:sea^3 shi*p hip~1'), [
    'foo',
    '+bar',
    '-baz',
    'title:ship',
    'lead|text:sea^3',
    'shi*p',
    'hip~1',
  ]);
});

test('a field may be typed in any case', () => {
  assert.deepEqual(parsed('Title:ship +TEXT:sea CAPTION:"red flag" Agency:(vna)'), [
    'title:ship',
    '+lead|text:sea',
    'caption:red flag',
    'agency:vna',
  ]);
});

test('every example of the guide is read without a mistake', () => {
  const guide = readFileSync(new URL('../../../../docs/searching.md', import.meta.url), 'utf8');
  const examples = [...guide.matchAll(/^\| (.+?) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, example = '']) => example),
  );
  assert.ok(examples.length > 25);
  for (const example of examples.filter((one) => !one.includes('…')))
    assert.deepEqual(mistakes(example.replace(/^\w+:$/, '$&x')), [], example);
});

test('a phrase in straight or curly marks is a phrase, with the sign, field and boost that belong to it', () => {
  assert.deepEqual(parsed('"east sea" “code of conduct” +title:"red river"^2 -"old town"'), [
    'east sea',
    'code of conduct',
    '+title:red river^2',
    '-old town',
  ]);
});

test('the last word is open only while it is being typed', () => {
  assert.deepEqual(parsed('foreign minis', true), ['foreign', 'minis…']);
  assert.deepEqual(parsed('foreign minis ', true), ['foreign', 'minis']);
  assert.deepEqual(parsed('foreign minis'), ['foreign', 'minis']);
  assert.deepEqual(parsed('foreign m', true), ['foreign', 'm']);
  assert.deepEqual(parsed('"le hoai tr', true), ['le hoai tr…']);
  assert.deepEqual(parsed('"le hoai trung"', true), ['le hoai trung']);
});

test('stop words of both languages are left out unless nothing else is there or they are asked for', () => {
  assert.deepEqual(parsed('the visit of a minister'), ['visit', 'minister']);
  assert.deepEqual(parsed('bộ trưởng của các nước'), ['bo', 'truong', 'nuoc']);
  assert.deepEqual(parsed('of the'), ['of', 'the']);
  assert.deepEqual(parsed('+the visit "of the"'), ['+the', 'visit', 'of the']);
});

test('a name or an acronym that looks like a stop word is not one', () => {
  assert.deepEqual(parsed('US tariffs'), ['us', 'tariffs']);
  assert.deepEqual(parsed('Nguyễn Phú Trọng'), ['nguyen', 'phu', 'trong']);
});

test('a dash between words excludes nothing', () => {
  assert.deepEqual(parsed('Hanoi (VNA) - Minister -- visit – today'), [
    'hanoi',
    'vna',
    'minister',
    'visit',
    'today',
  ]);
});

test('a term with signs inside is its words in a row', () => {
  assert.deepEqual(parsed("C++ o'neil 3.5 U.S."), ['c', 'oneil', '3 5', 'u s']);
});

test('AND asks for both, OR for either, NOT for neither; AND binds closer than OR, and both than a space', () => {
  assert.deepEqual(parsed('tariffs AND trade'), ['+tariffs', '+trade']);
  assert.deepEqual(parsed('tariffs OR trade'), ['tariffs', 'trade']);
  assert.deepEqual(parsed('sea tariffs OR trade'), ['sea', '(tariffs trade)']);
  assert.deepEqual(parsed('sea AND river OR lake'), ['(+sea +river)', 'lake']);
  assert.deepEqual(parsed('sea OR river AND lake'), ['sea', '(+river +lake)']);
  assert.deepEqual(parsed('sea AND NOT river NOT lake'), ['(+sea -river)', '-lake']);
  assert.deepEqual(parsed('sea AND -"east sea"'), ['+sea', '-east sea']);
  assert.deepEqual(parsed('lake +sea OR river'), ['lake', '+(sea river)']);
  assert.deepEqual(parsed('sea and river or lake not'), ['sea', 'river', 'lake']);
});

test('brackets group and nest, with the sign, field and boost that belong to them', () => {
  assert.deepEqual(parsed('(sea OR river) AND lake'), ['+(sea river)', '+lake']);
  assert.deepEqual(parsed('+(sea river) -(lake pond)'), ['+(sea river)', '-(lake pond)']);
  assert.deepEqual(parsed('port title:(sea text:river^2)^3'), ['port', '(title:sea^3 lead|text:river^6)']);
  assert.deepEqual(parsed('port (sea (river AND lake) "red delta"~2)'), [
    'port',
    '(sea (+river +lake) "red delta"~2)',
  ]);
  assert.deepEqual(parsed('((sea))'), ['sea']);
  assert.deepEqual(parsed('Hanoi (VNA)(TTXVN)'), ['hanoi', 'vna', 'ttxvn']);
  assert.deepEqual(parsed('port (sea riv', true), ['port', '(sea riv…)']);
  assert.deepEqual(parsed('the visit (of the) (the sea)'), ['visit', '(sea)']);
});

test('words near each other are a phrase with a distance', () => {
  assert.deepEqual(parsed('"east sea code"~5'), ['"east sea code"~5']);
  assert.deepEqual(parsed('+title:"east sea"~3^2 "a a"~4'), ['+title:"east sea"~3^2', 'a a']);
  assert.deepEqual(parsed('"east sea"^2~3'), ['"east sea"~3^2']);
  assert.deepEqual(parsed('"code of con*"'), ['code of con…']);
});

test('filters narrow the whole query, in any order and among any words', () => {
  const filter = (text: string, asTyped = false) => parseQuery(text, asTyped).filter;
  assert.deepEqual(filter('sea'), { in: 'articles' });
  assert.deepEqual(filter('date:2026-01..2026-02 sea'), {
    in: 'articles',
    from: '2026-01-01',
    to: '2026-02-28',
  });
  assert.deepEqual(filter('sea date:2026-01-14'), { in: 'articles', from: '2026-01-14', to: '2026-01-14' });
  assert.deepEqual(filter('date:2024-02'), { in: 'articles', from: '2024-02-01', to: '2024-02-29' });
  assert.deepEqual(filter('date:2026'), { in: 'articles', from: '2026-01-01', to: '2026-12-31' });
  assert.deepEqual(filter('date:..2026-02'), { in: 'articles', to: '2026-02-28' });
  assert.deepEqual(filter('date:14/1/2026..'), { in: 'articles', from: '2026-01-14' });
  assert.deepEqual(filter('after:2026-01 before:2026-03-01'), {
    in: 'articles',
    from: '2026-02-01',
    to: '2026-02-28',
  });
  assert.deepEqual(filter('lang:vi in:clips'), { in: 'clips', language: 'vi' });
  assert.deepEqual(filter('LANG:VN (sea in:notes)'), { in: 'notes', language: 'vi' });
  assert.deepEqual(parsed('sea lang:vi port date:2026'), ['sea', 'port']);
  assert.deepEqual(mistakes('lang:vi'), []);
});

test('what is wrong with groups and filters is told with its place, and the rest still works', () => {
  assert.deepEqual(mistakes('port (sea riv'), ['unclosed-bracket 5-13']);
  assert.deepEqual(mistakes('port) sea'), ['stray-bracket 4-5']);
  assert.deepEqual(parsed('port) sea'), ['port', 'sea']);
  assert.deepEqual(mistakes('port ()'), ['empty-group 5-7']);
  assert.deepEqual(mistakes('port OR'), ['dangling-operator 5-7']);
  assert.deepEqual(mistakes('AND port'), ['dangling-operator 0-3']);
  assert.deepEqual(mistakes('port AND OR sea'), ['dangling-operator 5-8']);
  assert.deepEqual(parsed('port AND OR sea'), ['port', 'sea']);
  assert.deepEqual(mistakes('(port AND) NOT'), ['dangling-operator 6-9', 'dangling-operator 11-14']);
  assert.deepEqual(mistakes('(sea port)~2'), ['distance-of-group 10-12']);
  assert.deepEqual(mistakes('sea date:2026-02-30'), ['bad-date 4-19']);
  assert.deepEqual(mistakes('sea date:soon after:'), ['bad-date 4-13', 'bad-date 14-20']);
  assert.deepEqual(mistakes('date:2026-03..2026-02'), ['reversed-dates 0-21']);
  assert.deepEqual(parseQuery('date:2026-03..2026-02', false).filter.from, '2026-02-01');
  assert.deepEqual(mistakes('sea lang:xx'), ['unknown-language 4-11']);
  assert.deepEqual(mistakes('sea in:books'), ['unknown-place 4-12']);
  assert.deepEqual(mistakes('sea -lang:vi'), ['excluded-filter 4-12']);
  assert.deepEqual(mistakes('lang:vi sea lang:en'), ['repeated-filter 12-19']);
  const deep = `${'('.repeat(900)}sea${')'.repeat(900)}`;
  assert.deepEqual(parsed(deep), ['sea']);
  assert.equal(mistakes(deep).length, 1);
});

test('a filter that is still being typed is no mistake yet', () => {
  for (const text of ['date:', 'date:20', 'date:2026-01..20', 'lang:', 'lang:v', 'in:cl'])
    assert.deepEqual(parseQuery(text, true).mistakes, [], text);
  assert.equal(parseQuery('date:20 ', true).mistakes.length, 1);
});

test('a mistake is told with its place, and the rest still works', () => {
  assert.deepEqual(mistakes('sea "unclosed'), ['unclosed-quotation 4-13']);
  assert.deepEqual(mistakes('sea "" land'), ['empty-phrase 4-6']);
  assert.deepEqual(mistakes('foo:bar'), ['unknown-field 0-4']);
  assert.deepEqual(parsed('foo:bar sea'), ['foo', 'bar', 'sea']);
  assert.deepEqual(mistakes('sea title:'), ['missing-term 4-10']);
  assert.deepEqual(mistakes('sea^x land^'), ['bad-boost 3-4', 'bad-boost 10-11']);
  assert.deepEqual(parsed('sea^ land'), ['sea', 'land']);
  assert.deepEqual(mistakes('sea~'), ['bad-distance 3-4']);
  assert.deepEqual(mistakes('...'), ['nothing-to-find 0-3']);
  assert.deepEqual(mistakes(''), []);
  assert.deepEqual(mistakes('meeting at 10:30'), []);
});

test('a pasted page is cut, and that is told', () => {
  const { clauses, mistakes: told } = parseQuery('sea land '.repeat(200), false);
  assert.equal(clauses.length, clauseLimit);
  assert.deepEqual(
    told.map(({ code }) => code),
    ['too-many-words'],
  );
});

test('whatever is typed is read, and every mistake lies within it', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'ab: ~^*+-"“”\\\'’().đ\u0301😀1'), maxLength: 40 });
  const token = fc.constantFrom(
    ...[
      'sea',
      'đường',
      'title:',
      'text:',
      '+',
      '-',
      '(',
      ')',
      '"',
      '“',
      'AND',
      'OR',
      'NOT',
      ' ',
      ' ',
      '*',
      '~1',
    ],
    ...[
      '^2',
      '~',
      '^',
      'date:2026',
      'date:',
      'lang:vi',
      'in:clips',
      'before:2026-13',
      '..',
      '\\',
      'the',
      '3.5',
    ],
  );
  const tokens = fc.array(token, { maxLength: 16 }).map((all) => all.join(''));
  fc.assert(
    fc.property(
      fc.oneof(signs, tokens, fc.string({ unit: 'binary', maxLength: 60 })),
      fc.boolean(),
      (text, asTyped) => {
        const { clauses, filter, mistakes: told } = parseQuery(text, asTyped);
        const leaves = leavesOf(clauses, true);
        for (const { start, end } of [...leaves, ...told])
          assert.ok(0 <= start && start <= end && end <= text.length);
        const said = leaves.length + told.length + Object.keys(filter).length - 1;
        if (text.trim() !== '' && !asTyped)
          assert.ok(said > 0 || filter.in !== 'articles', 'words or a sentence');
      },
    ),
    { numRuns: 20_000, seed: 11 },
  );
});

test('two thousand signs are read in a moment’s work, not one parse for each', () => {
  for (const sign of [':', '^', '~', '+', 'a:', '"', 'a^ ', '10:', '(', ')', '-(', 'OR ', 'NOT ', 'in:a '])
    parseQuery(sign.repeat(2000 / sign.length), true);
});
