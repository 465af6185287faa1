-- One opinion a round at one gate from one person, and one from one seat: the same seat may be asked
-- again at a later gate.
drop index procedures.fact_once_a_person;
drop index procedures.fact_once_a_seat;
create unique index fact_once_a_person on procedures.fact (county, procedure, round, gate, account) where kind = 'OPINED';
create unique index fact_once_a_seat on procedures.fact (county, procedure, round, gate, seat) where kind = 'OPINED';
