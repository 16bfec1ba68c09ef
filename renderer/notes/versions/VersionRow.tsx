import { CircleAlert } from 'lucide-react';
import type { NoteVersion } from '../../../electron/contract/models/note-version.ts';
import { formatMoment } from '../../locale/dates.ts';
import { useSay } from '../../locale/sentences.ts';
import { useSettings } from '../../state/settings.ts';

/** A version in the list: when, by which name or for which reason, how long. */
export function VersionRow({ version }: { version: NoteVersion }) {
  const say = useSay();
  const language = useSettings((settings) => settings.language);
  const { savedAt, name, reason, words, bytes, damaged } = version;
  const kilobytes = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    maximumFractionDigits: 1,
  }).format(bytes / 1000);
  const said = name ? `“${name}”` : say(`versions.reason.${reason}`);
  return (
    <div className="version-row">
      <span className="version-when">
        <time dateTime={savedAt} title={savedAt.slice(0, 16)}>
          {formatMoment(savedAt, language)}
        </time>
        {damaged && (
          <span className="version-damaged">
            <CircleAlert size={14} strokeWidth={1.75} aria-hidden /> {say('versions.damaged')}
          </span>
        )}
      </span>
      <span className="version-facts">
        <span className="version-said" data-named={name !== '' || undefined}>
          {said}
        </span>
        {say('versions.size', { count: words, size: kilobytes })}
      </span>
    </div>
  );
}
