using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

internal static partial class QueryCompiler
{
    /// <summary>The WHERE of a question, and the small pieces of text that its queries share.</summary>
    private sealed partial class Compilation
    {
        private IEnumerable<string> FigureConditions(MeasureBase rows = MeasureBase.Exemplar) => ScopeConditions("f").Concat(ComparedOnly("f")).Concat(FigureFilters(rows));

        private IEnumerable<string> FigureFilters(MeasureBase rows = MeasureBase.Exemplar) =>
            _scope.Where.Select(f => FigureFilter(f, rows)).Concat(_scope.Groups.Select(g => Joined(g, f => FigureFilter(f, rows))));

        private IEnumerable<string> ReportingConditions() => ScopeConditions("g").Concat(_scope.Where
            .Select(f => (Filter: f, Dimension: _model.FindDimension(f.Member)!))
            .Where(f => f.Dimension.ReportingSql is not null)
            .Select(f => ColumnFilter(f.Filter, f.Dimension, f.Dimension.ReportingSql!)))
            // "This commune or that movement" says nothing about reports as a whole.
            .Concat(_scope.Groups.Where(g => g.Filters.All(f => _model.FindDimension(f.Member)!.ReportingSql is not null)).Select(g => Joined(g, f => ColumnFilter(f, _model.FindDimension(f.Member)!, _model.FindDimension(f.Member)!.ReportingSql!))));

        private static string Joined(Condition condition, Func<MemberFilter, string> one) => condition is ConditionGroup group
            ? $"({string.Join(group.IsAny ? " or " : " and ", group.Conditions.Select(c => Joined(c, one)))})"
            : one((MemberFilter)condition);

        private IEnumerable<string> ScopeConditions(string alias)
        {
            if (_scope.Plan is not null)
                yield return $"{alias}.plan_id = {_parameters.Add(_scope.Plan)}";
            if (_scope.Units is { } units)
                yield return $"({string.Join(" or ", units.Select(u => $"{alias}.{ScopeColumn(alias, u)} = {_parameters.Add(u.Id)}"))})";
            if (_scope.Visible is not null)
                yield return Visible(u => $"{alias}.{VisibleColumn(alias, u)}");
            // A number to reach is its plan's, whoever reports.
            if (_scope.Level is { } level && alias is not ("t" or "v"))
                yield return $"{alias}.unit_id in (select x.id from ref_unit x where x.level = {_parameters.Add(level)})";
        }

        private string FigureFilter(MemberFilter filter, MeasureBase rows)
        {
            var dimension = _model.FindDimension(filter.Member)!;
            return BridgeOf(dimension, rows) is { } bridge
                ? BridgeFilter(filter, dimension, bridge, rows == MeasureBase.Entry ? "entry_id" : "exemplar_id")
                : ColumnFilter(filter, dimension, ColumnOf(dimension, rows));
        }

        private string ColumnFilter(MemberFilter filter, Dimension dimension, string column) => filter.Operator switch
        {
            FilterOperator.Equals => $"{column} in {ValueList(filter, dimension)}",
            FilterOperator.NotEquals => $"({column} is null or {column} not in {ValueList(filter, dimension)})",
            FilterOperator.Set => $"{column} is not null",
            FilterOperator.NotSet => $"{column} is null",
            FilterOperator.GreaterThan => $"{column} > {Values(filter, dimension).Single()}",
            FilterOperator.AtLeast => $"{column} >= {Values(filter, dimension).Single()}",
            FilterOperator.LessThan => $"{column} < {Values(filter, dimension).Single()}",
            FilterOperator.AtMost => $"{column} <= {Values(filter, dimension).Single()}",
            _ => throw new InvalidOperationException($"No SQL for the operator {filter.Operator}."),
        };

        private string BridgeFilter(MemberFilter filter, Dimension dimension, Bridge bridge, string key = "exemplar_id", string alias = "f")
        {
            var hasValues = filter.Operator is FilterOperator.Equals or FilterOperator.NotEquals;
            var condition = hasValues ? $"b.{bridge.Column} in {ValueList(filter, dimension)}" : $"b.{bridge.Column} is not null";
            var not = filter.Operator is FilterOperator.NotEquals or FilterOperator.NotSet ? "not " : "";
            // Not "exists": the database would first look for each row which others have its id. The key is never null.
            return $"{alias}.id {not}in (select b.{key} from {bridge.View} b where {condition})";
        }

        private string ValueList(MemberFilter filter, Dimension dimension) => $"({string.Join(", ", Values(filter, dimension))})";

        private IEnumerable<string> Values(MemberFilter filter, Dimension dimension) => filter.Values.Select(v =>
            _parameters.Add(dimension.Type == ColumnType.Integer ? int.Parse(v, CultureInfo.InvariantCulture) : (object)v));

        private bool Mentions(string dimension) =>
            _groups.Any(g => g.Dimension.Name == dimension) || _scope.Where.Concat(_scope.Groups.SelectMany(g => g.Filters)).Any(f => f.Member == dimension);

        private string Year(int year) => _parameters.Add(year);

        /// <summary>
        /// The column that says whether a report comes from at or below a unit of this level. A district as the scope means the units that
        /// were below it: what they sent for 2025 is theirs, although no figure of 2025 is a district's any more.
        /// </summary>
        private static string UnitColumn(string alias, string level) => level switch
        {
            "province" => "province_id",
            "district" => alias is "f" or "t" or "v" ? "sender_district_id" : "district_id",
            "commune" => "commune_id",
            _ => "unit_id",
        };

        private static string Key(char letter, int index) => string.Create(CultureInfo.InvariantCulture, $"{letter}{index}");

        private static string List(IEnumerable<string> columns) => string.Join(", ", columns);

        private static string All(IEnumerable<string> conditions) => string.Join(" and ", conditions.Append("true"));

        private static string KeyList(string alias, IEnumerable<(Dimension Dimension, string Key)> groups) =>
            List([$"{alias}.k", .. groups.Select(g => $"{alias}.{g.Key}")]);

        /// <summary>Groups without a value are equal to each other, unlike nulls.</summary>
        private static string Same(string alias, IEnumerable<(Dimension Dimension, string Key)> groups) =>
            All([$"{alias}.k = k.k", .. groups.Select(g => $"{alias}.{g.Key} is not distinct from k.{g.Key}")]);

        private static string GroupBy(IEnumerable<(Dimension Dimension, string Key)> groups)
        {
            var keys = groups.Select(g => g.Key).ToList();
            return keys.Count == 0 ? "" : $"group by {string.Join(", ", keys)}";
        }
    }
}
