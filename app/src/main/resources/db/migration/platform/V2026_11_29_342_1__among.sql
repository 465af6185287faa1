-- Is the person who asks one of these accounts? As platform.own, of many.
create function platform.among(accounts uuid[]) returns boolean
language sql stable parallel safe
as $$
  select nullif(current_setting('app.account', true), '')::uuid = any (accounts)
     and current_setting('app.account', true) <> '00000000-0000-0000-0000-000000000000'
$$;
grant execute on function platform.among(uuid[]) to liandong_app;
