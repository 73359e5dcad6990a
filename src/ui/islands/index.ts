import { RenkeiConfirm } from './confirm.ts';
import { RenkeiPoll } from './poll.ts';
import { RenkeiPrint } from './print.ts';
import { RenkeiRecorder } from './recorder.ts';

customElements.define('renkei-print', RenkeiPrint);
customElements.define('renkei-poll', RenkeiPoll);
customElements.define('renkei-confirm', RenkeiConfirm);
customElements.define('renkei-recorder', RenkeiRecorder);
