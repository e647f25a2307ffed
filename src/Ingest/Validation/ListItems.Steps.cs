using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Validation;

/// <summary>The steps that an item passed, by title, section and columns, with the awards read for them.</summary>
internal sealed partial class ListItems
{
    // "Không đủ điều kiện", "Xin rút đăng ký" over the row. Who is not recognised yet is what title or section call him beside, and no exemplar where neither says.
    private bool IsRefused(RecognisedRow row)
    {
        if (row.Context is not { Step: SectionStep.Refused or SectionStep.NotYet } context) return false;
        if (context.Step == SectionStep.NotYet && (StepOf(row) ?? _passed.Stated) is Milestone.Registered or Milestone.Nurtured or Milestone.Proposed) return false;
        facts.SayOnce("section-refused", _sheetName, context.OtherCell, context.Other!, null, context.Other!);
        facts.SaysNone = true;
        return true;
    }

    // Null where the section says nothing that goes before the title.
    private Milestone? StepOf(RecognisedRow row) => row.Context switch
    {
        { Step: SectionStep.Nominated } => Milestone.Nominated,
        // Those whom the title calls recognised stay so where an award is asked for them.
        { Milestone: Milestone.Proposed, Other: { } heading } when sheet.Heading.Milestone == Milestone.Recognised && SectionSteps.AsksForAward(heading) => null,
        { Milestone: (Milestone.Registered or Milestone.Nurtured or Milestone.Proposed or Milestone.Recognised) and var step } => step,
        _ => null,
    };

    // "I. Đăng ký" over "II. Công nhận" in one list.
    private AwardReading AwardsAt(Milestone step)
    {
        if (!_awardsAt.TryGetValue(step, out var awards)) _awardsAt[step] = awards = new(_grid, sheet.Table.Header, sheet.Heading with { Milestone = step }, dates, days, file.Words.Subjects);
        return awards;
    }

    // False where the columns for steps leave an item without any: then it waits.
    private bool FindSteps(int[] rows, FoundName name, SourceCells source, Item item, out IReadOnlyList<Award> awards, out IReadOnlyDictionary<Milestone, DateOnly?> dated)
    {
        var stated = item.Step ?? _passed.Stated;
        var said = _passed.Read(rows[0], stated, _cells, facts);
        // Awards of a list of the registered are given to those whom a column calls recognised.
        var step = said?.Has(Milestone.Recognised) == true || item.Passed.Contains(Milestone.Recognised) ? Milestone.Recognised : item.Passed.Count > 0 ? item.Passed[0] : item.Step ?? _step;
        var reading = step != _step ? AwardsAt(step) : _awards;
        (awards, dated) = reading.Read(rows, item.Section, item.Year);
        if (reading.Proposed is var (asked, text)) facts.SayOncePer(text, "award-proposed", _sheetName, asked.ToString(), text, null, text);
        if (reading.OfOtherYear is var (where, other, heading)) facts.SayOncePer(heading, "award-other-year", _sheetName, where.ToString(), other, null, heading, item.Year);
        if (item.Passed.Count > 0)
        {
            var steps = item.Passed.ToDictionary(passed => passed, dated.GetValueOrDefault);
            // "Năm công nhận 2022 | Năm khen thưởng 2023": the award is of the year in which it was given.
            if (item.IsAwardedElsewhere) awards = [];
            else if (dated.TryGetValue(Milestone.Commended, out var day)) steps.TryAdd(Milestone.Commended, day);
            dated = steps;
        }

        if (reading.Surplus is var (at, cell, decisions, given)) facts.Say("decisions-surplus", _sheetName, at.ToString(), cell, null, decisions, given);
        if (said is null) return true;
        dated = said.Over(dated);
        if (dated.Count > 0) return true;
        facts.Wait("step-missing", source, said.At.ToString(), name.AsFound, null, said.Heading);
        return false;
    }
}
