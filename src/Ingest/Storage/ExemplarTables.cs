using System.Data.Common;
using System.Globalization;
using System.Runtime.ExceptionServices;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Storage;

/// <summary>An exemplar that goes in.</summary>
/// <param name="Exemplar">What a list says.</param>
/// <param name="Ordinal">Its number in the submission, from 1.</param>
/// <param name="Facts">The submission.</param>
internal readonly record struct ExemplarToWrite(Exemplar Exemplar, int Ordinal, NewFacts Facts)
{
    /// <summary>The key of its row.</summary>
    public string Id => IdOf(Facts, Ordinal);

    /// <summary>The key of the exemplar of that number in a submission.</summary>
    public static string IdOf(NewFacts facts, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{facts.Entry.Number}-{ordinal}");
}

/// <summary>What exemplars of a range are compared by, in three arrays: one of all three would be too long for the young heap.</summary>
internal sealed class ComparedBy
{
    public ComparedBy(ReadOnlySpan<ExemplarToWrite> range)
    {
        (Names, Places, Positions) = (new string[range.Length], new string[range.Length], new string[range.Length]);
        for (var i = 0; i < range.Length; i++)
        {
            var e = range[i].Exemplar;
            (Names[i], Places[i], Positions[i]) = (SubjectIdentity.NameKey(e.Name), SubjectIdentity.PlaceKey(e.Place), SubjectIdentity.PositionKey(e.Position));
        }
    }

    public int Count => Names.Length;

    public string[] Names { get; }

    public string?[] Places { get; }

    public string?[] Positions { get; }
}

/// <summary>The tables of exemplars, open for writing.</summary>
internal sealed class ExemplarTables : IDisposable
{
    private readonly List<BulkInsert> _open = [];
    private readonly BulkInsert _exemplars;
    private readonly BulkInsert _movements;
    private readonly BulkInsert _owners;
    private readonly BulkInsert _milestones;
    private readonly BulkInsert _awards;
    private readonly BulkInsert? _nominations;
    private readonly bool _isLarge;

    /// <param name="connection">Where a transaction has begun.</param>
    /// <param name="shapes">The columns of the tables.</param>
    /// <param name="hasNominations">Whether any exemplar was introduced to a congress: beginning an insert for nothing costs as much as for a hundred rows.</param>
    /// <param name="isLarge">Whether so many come that DuckDB takes them in beside their writing.</param>
    public ExemplarTables(DbConnection connection, TableShapes shapes, bool hasNominations, bool isLarge)
    {
        _isLarge = isLarge;
        var beside = isLarge ? new Lock() : null;
        BulkInsert Into(string table, params string[] columns)
        {
            var rows = BulkInsert.Into(connection, shapes, beside, table, columns);
            _open.Add(rows);
            return rows;
        }

        _exemplars = Into("fact_exemplar", "id", "submission_id", "unit_id", "year", "kind", "name", "name_as_found", "position", "place", "achievement", "remark", "sheet", "cells",
            "name_key", "place_key", "position_key", "category", "category_from", "sub_kind");
        _movements = Into("fact_exemplar_movement", "exemplar_id", "movement_id");
        _owners = Into("fact_exemplar_owner", "exemplar_id", "owner_id");
        _milestones = Into("fact_exemplar_milestone", "exemplar_id", "milestone", "on_date");
        _awards = Into("fact_award", "exemplar_id", "ordinal", "form", "level", "decision_number", "decision_date", "occasion", "form_code", "occasion_code");
        if (hasNominations) _nominations = Into("fact_nomination", "exemplar_id", "ordinal", "event", "event_id", "event_kind", "level", "event_ordinal", "event_year");
    }

    /// <summary>Writes a range of exemplars with their movements, owners, milestones, awards and nominations; these beside them where they are many.</summary>
    public void Write(ArraySegment<ExemplarToWrite> range, ComparedBy keys)
    {
        if (!_isLarge)
        {
            WriteThemselves(range, keys);
            WriteBelonging(range);
            return;
        }

        var belonging = Task.Run(() => WriteBelonging(range));
        try
        {
            WriteThemselves(range, keys);
        }
        finally
        {
            belonging.GetAwaiter().GetResult();
        }
    }

    private void WriteThemselves(ReadOnlySpan<ExemplarToWrite> range, ComparedBy keys)
    {
        for (var i = 0; i < range.Length; i++)
        {
            var (e, _, facts) = range[i];
            _exemplars.Text(range[i].Id).Number(facts.Entry.Number).Text((e.Unit ?? facts.Submission.Unit).Id).Number(e.Year).Text(e.Kind.Code()).Text(e.Name).Text(e.NameAsFound);
            _exemplars.Text(e.Position).Text(e.Place).Text(e.Achievement).Text(e.Remark).Text(e.Source.Sheet).Text(e.Source.Cells);
            _exemplars.Text(keys.Names[i]).Text(keys.Places[i]).Text(keys.Positions[i]);
            _exemplars.Text(e.Class?.Category.Code()).Text(e.Class?.From.Code()).Text(e.SubKind).EndRow();
        }
    }

    private void WriteBelonging(ReadOnlySpan<ExemplarToWrite> range)
    {
        foreach (var exemplar in range)
        {
            var (id, e) = (exemplar.Id, exemplar.Exemplar);
            for (var n = 0; n < e.MovementIds.Count; n++) _movements.Text(id).Text(e.MovementIds[n]).EndRow();
            for (var n = 0; n < e.OwnerIds.Count; n++) _owners.Text(id).Text(e.OwnerIds[n]).EndRow();
            foreach (var (milestone, day) in e.Milestones) _milestones.Text(id).Text(milestone.Code()).Day(day).EndRow();
            for (var n = 0; n < e.Awards.Count; n++) Write(id, n + 1, e.Awards[n]);
            for (var n = 0; n < e.Nominations.Count; n++) Write(id, n + 1, e.Nominations[n]);
        }
    }

    /// <summary>Writes what is left of every table.</summary>
    public void Dispose()
    {
        ExceptionDispatchInfo? first = null;
        // All of them, whatever fails: none may still be at work when the transaction is rolled back.
        foreach (var rows in _open)
        {
            try
            {
                rows.Dispose();
            }
            catch (Exception e)
            {
                first ??= ExceptionDispatchInfo.Capture(e);
            }
        }

        first?.Throw();
    }

    private void Write(string exemplar, int ordinal, Award award)
    {
        _awards.Text(exemplar).Number(ordinal).Text(award.Form).Text(award.Level).Text(award.DecisionNumber).Day(award.DecisionDate).Text(award.Occasion);
        _awards.Text(award.FormCode).Text(award.OccasionCode).EndRow();
    }

    private void Write(string exemplar, int ordinal, CongressEvent congress) =>
        _nominations!.Row(exemplar, ordinal, congress.Name, congress.Id, congress.Kind.Code(), congress.Level, congress.Ordinal, congress.Year);
}
