import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOffer } from '../../../electron/parsers/story/paywall.ts';
import { documentOf, prose, removedFor } from '../html/pages.ts';
import { parsed, removed, texts } from '../parsed.ts';

const story = [
  'Ministers meet in Dili',
  'The ministers met in Dili on Monday to talk about fish, boats and the boundary between their two countries at sea.',
  'They agreed to meet again in May, when the boats are home and the nets are dry, the host told reporters after dinner.',
];

test('what sells a subscription is known by its price, what one gets and how one is rid of it', () => {
  const offers = [
    'Only $1 for 4 weeks',
    'Then RM12 per month, billed annually',
    'Complete digital access on any device.',
    'Cancel or pause anytime.',
    'Save 50% on our yearly plan',
    'Chỉ từ 39.000 đồng/tháng',
    'Hủy gói bất cứ lúc nào.',
  ];
  for (const text of offers) assert.ok(isOffer(text), text);
});

test('offers around the notice of a paywall go with it, and the story that speaks of such things stays', () => {
  const article = parsed(
    ...story,
    'The ferry offers unlimited access to the islands for $20 a week, and the fishermen pay half of it.',
    'Nobody knows yet who will pay for the harbour, which has been closed since the storm of last winter.',
    'Subscribe to continue reading',
    'Only $1 a week for the first six months.',
    'Cancel or pause anytime.',
  );
  assert.equal(removed(article, 'paywall').length, 3);
  assert.equal(texts(article, 'paragraph').length, 4);
});

test('a box that sells a subscription is that, whatever it is called', () => {
  const page = documentOf(
    `<html><head><title>Ministers meet in Dili</title></head><body><article><h1>Ministers meet in Dili</h1>${[1, 2, 3, 4].map((index) => `<p>${prose} It was meeting ${index}.</p>`).join('')}</article>
    <div class="promo"><h2>Try unlimited access</h2><p>Only $1 for 4 weeks</p><p>Then $75 per month. Cancel anytime during your trial.</p></div>
    <aside class="related-stories"><p>Boats come home early after a storm in the west</p><p>A harbour is built where none has been before</p></aside></body></html>`,
  );
  assert.equal(removedFor(page, 'paywall').length, 3);
  assert.equal(page.parts.filter(({ kind }) => kind === 'related').length, 2);
});
