import { adopt } from '../look/adopt';
import type { Option } from '../protocol/frames';
import { Label } from '../ui/Options';
import style from './pictures.css?inline';

adopt(style);

/** Options with pictures, as cards. */
export function Pictures({ options, onChoose }: { options: Option[]; onChoose: (option: Option) => void }) {
  return (
    <div class="pictures">
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          class="card"
          dir="auto"
          onClick={() => {
            onChoose(option);
          }}
        >
          <Label option={option} />
        </button>
      ))}
    </div>
  );
}
