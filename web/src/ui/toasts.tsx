import { notifications } from '@mantine/notifications';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import classes from './toasts.module.css';

interface Action {
  label: string;
  run: () => void;
}

function show(message: string, failed: boolean, action: Action | undefined) {
  const Sign = failed ? IconAlertCircle : IconCircleCheck;
  const id = notifications.show({
    icon: <Sign size={20} stroke={1.6} aria-hidden />,
    role: failed ? 'alert' : 'status',
    autoClose: failed ? false : action ? 10_000 : 5_000,
    message: (
      <span className={classes.line}>
        <span>{message}</span>
        {action && (
          <button
            type="button"
            className={classes.action}
            onClick={() => {
              notifications.hide(id);
              action.run();
            }}
          >
            {action.label}
          </button>
        )}
      </span>
    ),
  });
}

/** One line at the bottom left, for what can't be seen anyway. Never for validation. */
export const toast = {
  done: (message: string, action?: Action) => show(message, false, action),
  failed: (message: string, action?: Action) => show(message, true, action),
};
