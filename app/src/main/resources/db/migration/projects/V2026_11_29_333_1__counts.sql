-- One listener counts a project for all measures now. What the four before it had still to count is
-- counted by it; twice changes nothing.
update platform.event_publication
set listener_id = 'org.liandong.projects.ProjectCounts.count(org.liandong.projects.ProjectEvent)'
where listener_id in (
  'org.liandong.projects.CarrierMeasures.count(org.liandong.projects.ProjectEvent)',
  'org.liandong.projects.FundingMeasures.count(org.liandong.projects.ProjectEvent)',
  'org.liandong.projects.LeverageMeasures.count(org.liandong.projects.ProjectEvent)',
  'org.liandong.projects.OutcomeMeasures.count(org.liandong.projects.ProjectEvent)');
