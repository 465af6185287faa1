package org.liandong.requests.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.liandong.platform.Sheet;

/**
 * How a table from elsewhere is to be read, as a person chose it.
 *
 * @param source where it comes from; the number of a row is unique in it
 * @param columns the column for each thing that is read
 * @param categories our category for each word of theirs; so for places and states
 * @param guessed whose column is only a guess by its name: nobody has said so yet
 */
public record ImportMapping(
    String source,
    Map<Target, String> columns,
    Map<String, String> categories,
    Map<String, String> places,
    Map<String, State> states,
    Set<Target> guessed) {

  /** What is read from a column. Words: {@code requests.import.target.NAME}. */
  public enum Target {
    KEY(
        "unique_key",
        "service_request_id",
        "request_id",
        "case_id",
        "case_no",
        "ticket_no",
        "case_number",
        "reference",
        "number",
        "no",
        "id",
        "编号",
        "诉求编号",
        "工单编号",
        "工单号",
        "受理编号",
        "受理号",
        "案件编号",
        "事件编号",
        "流水号",
        "单号",
        "序号"),
    CREATED(
        "created_date",
        "requested_datetime",
        "submitted",
        "created",
        "created_at",
        "opened",
        "date_opened",
        "date",
        "提交时间",
        "提交日期",
        "受理时间",
        "受理日期",
        "创建时间",
        "创建日期",
        "登记时间",
        "登记日期",
        "来电时间",
        "投诉时间",
        "反映时间",
        "上报时间",
        "发生时间",
        "日期",
        "时间"),
    CATEGORY(
        "complaint_type",
        "service_code",
        "service_name",
        "category",
        "request_type",
        "type",
        "类别",
        "诉求类别",
        "诉求类型",
        "问题类别",
        "问题类型",
        "问题分类",
        "事项类别",
        "事项类型",
        "投诉类别",
        "投诉类型",
        "事件类型",
        "工单类型",
        "类型",
        "分类"),
    WORDS(
        "descriptor",
        "description",
        "words",
        "details",
        "content",
        "summary",
        "内容",
        "诉求内容",
        "问题描述",
        "问题内容",
        "投诉内容",
        "反映内容",
        "来电内容",
        "工单内容",
        "事项描述",
        "事件描述",
        "诉求描述",
        "描述",
        "详情",
        "标题"),
    PLACE(
        "borough",
        "address_id",
        "community",
        "neighborhood",
        "neighbourhood",
        "district",
        "place",
        "area",
        "社区",
        "所属社区",
        "社区名称",
        "村社区",
        "所在社区",
        "村居",
        "居委会",
        "地方",
        "区域",
        "所属区域",
        "辖区"),
    STATUS("status", "state", "stage", "状态", "办理状态", "处理状态", "工单状态", "诉求状态", "当前状态", "办件状态"),
    ADDRESS(
        "incident_address",
        "address",
        "location",
        "地址",
        "详细地址",
        "具体地址",
        "发生地址",
        "事发地址",
        "问题地址",
        "地点",
        "发生地点",
        "事发地点",
        "位置"),
    LONGITUDE("longitude", "long", "lng", "lon", "经度"),
    LATITUDE("latitude", "lat", "纬度"),
    CLOSED(
        "closed_date",
        "closed",
        "closed_at",
        "date_closed",
        "completed",
        "updated_datetime",
        "办结时间",
        "办结日期",
        "结案时间",
        "完成时间",
        "完成日期",
        "处理完成时间",
        "办理完成时间",
        "关闭时间"),
    RESULT(
        "resolution_description",
        "status_notes",
        "resolution",
        "result",
        "outcome",
        "办理结果",
        "处理结果",
        "办结意见",
        "处理意见",
        "处理情况",
        "办理情况",
        "答复内容",
        "回复内容",
        "结果");

    private final List<String> usual;

    Target(String... usual) {
      this.usual = List.of(usual);
    }

    /** The names that such a column usually has, the plainest sign of it first. */
    List<String> usual() {
      return usual;
    }

    /** Without it nothing can be read. */
    public boolean needed() {
      return ordinal() <= STATUS.ordinal();
    }
  }

  /** How a request stands. Words: {@code requests.import.state.NAME}. */
  public enum State {
    OPEN,
    WORKING,
    CLOSED
  }

  public ImportMapping {
    columns = Map.copyOf(columns);
    categories = Map.copyOf(categories);
    places = Map.copyOf(places);
    states = Map.copyOf(states);
    guessed =
        Set.copyOf(Objects.requireNonNullElse(guessed, Set.of())); // older rows say nothing of it
  }

  /** As the head of the table suggests, for a person to look at. */
  static ImportMapping guess(Sheet sheet) {
    var columns = ColumnGuess.of(sheet.columns());
    return new ImportMapping(
        "", columns, Map.of(), Map.of(), Map.of(), Set.copyOf(columns.keySet()));
  }

  /** What cannot be read yet because nobody said which column it stands in. */
  public List<Target> lacking() {
    return Arrays.stream(Target.values())
        .filter(target -> target.needed() && !columns.containsKey(target))
        .toList();
  }

  /** A person has looked at the columns, and every needed one is there: rows can be judged. */
  public boolean settled() {
    return guessed.isEmpty() && lacking().isEmpty();
  }

  /** The text of a row under what a column was chosen for. */
  String text(Sheet.Row row, Target target) {
    var column = columns.get(target);
    return column == null ? "" : Objects.requireNonNull(row.text(column));
  }
}
