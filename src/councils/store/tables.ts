/** All tables of the councils; import this for its effect on the platform's types. */
import './tables/attending.ts';
import './tables/bodies.ts';
import './tables/meetings.ts';
import './tables/minutes.ts';
import './tables/record.ts';
import './tables/record-history.ts';
