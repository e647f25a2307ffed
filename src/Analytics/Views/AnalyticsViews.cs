using System.Data.Common;

namespace DienHinh.Analytics.Views;

/// <summary>The views between the fact tables and the semantic model: joins, and what counts, are written there once.</summary>
public static class AnalyticsViews
{
    /// <summary>The view files, each after those it reads.</summary>
    private static readonly string[] s_names =
    [
        "is_visible", "is_known_unit", "is_known_plan", "v_unit_cluster", "made_content", "v_begun", "v_own_year", "made_reporting", "made_reporter", "v_decided_nomination", "v_nomination", "v_told", "made_told_milestone", "made_told_award", "v_list_milestone",
        "v_list_award", "v_exemplar_step", "v_exemplar_milestone", "v_exemplar_movement", "v_exemplar_owner", "v_hold", "v_held_exemplar", "made_exemplar",
        "made_subject", "v_award", "v_event", "v_sub_kind", "made_entry", "v_entry_movement", "v_state",
        "v_item", "v_movement_year", "v_stage", "v_cycle", "v_review", "v_exemplar_item", "v_target", "v_target_movement", "v_target_owner", "v_target_exemplar",
        "v_feed_exemplar", "v_feed_exemplar_movement", "v_feed_exemplar_owner", "v_feed_period", "v_feed_target", "v_feed_coverage",
    ];

    /// <summary>Creates the views, or brings them up to date; to be called once after the schema is in place.</summary>
    public static void Create(DbConnection connection)
    {
        KeptViews.Create(connection);
        foreach (var name in s_names)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Read(name);
            command.ExecuteNonQuery();
            if (name.StartsWith(Made, StringComparison.Ordinal))
                KeptViews.Create(connection, name[Made.Length..], command.CommandText);
        }
    }

    private const string Made = "made_";

    private static string Read(string name)
    {
        using var stream = typeof(AnalyticsViews).Assembly.GetManifestResourceStream($"Views/{name}.sql")
            ?? throw new InvalidOperationException($"The view file {name}.sql is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
