import { useState } from 'preact/hooks';
import { adopt } from '../look/adopt';
import type { Option } from '../protocol/frames';
import { useGround } from '../ui/ground';
import { Icon } from '../ui/icons';
import { Label, LIST_FROM } from '../ui/Options';
import { fold } from './fold';
import style from './search.css?inline';

adopt(style);

/** More options than fit: a list to look through. */
export function Search({ options, onChoose }: { options: Option[]; onChoose: (option: Option) => void }) {
  const { texts } = useGround().language;
  const [wanted, setWanted] = useState('');
  const found = options.filter((it) =>
    fold(`${it.title} ${it.description ?? ''}`).includes(fold(wanted.trim())),
  );
  return (
    <div class="list">
      {options.length >= LIST_FROM && (
        <label class="search">
          <Icon name="search" size={16} />
          <span class="hidden">{texts.search}</span>
          <input
            type="search"
            dir="auto"
            placeholder={texts.search}
            value={wanted}
            onInput={(event) => {
              setWanted(event.currentTarget.value);
            }}
          />
        </label>
      )}
      <ul>
        {found.map((option) => (
          <li key={option.id}>
            <button
              type="button"
              dir="auto"
              onClick={() => {
                onChoose(option);
              }}
            >
              <Label option={option} />
            </button>
          </li>
        ))}
      </ul>
      <p class="none" role="status">
        {found.length === 0 ? texts.nothingFound : ''}
      </p>
    </div>
  );
}
