import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingOfWords } from '../../../electron/parsers/html/element-setting.ts';

test('classes and ids tell what a part of a page is for, in English and Vietnamese', () => {
  const settings = {
    'article-share-bar': 'share-bar',
    socialShare: 'share-bar',
    'c_comments list': 'comments',
    'box-binh-luan': 'comments',
    'ad-slot top': 'advertisement',
    'banner quang-cao': 'advertisement',
    'tin-lien-quan': 'related',
    'more-stories': 'related',
    'onetrust-banner': 'cookie-banner',
    'main-nav': 'navigation',
    'tag-list': 'tags',
    'wp-caption-text': 'caption',
    article__sapo: 'lead',
    'post-date': 'metadata-line',
  };
  for (const [names, setting] of Object.entries(settings))
    assert.equal(settingOfWords(names), setting, names);
});

test('a word inside another word tells nothing', () => {
  for (const names of ['loader shadow', 'stage', 'navy', 'breadth', 'gradient-head'])
    assert.equal(settingOfWords(names), null, names);
});
