/** All tables of the relay; import this for its effect on the platform's types. */
import './tables/foundings.ts';
import './tables/mail.ts';
import './tables/questions.ts';
