using DienHinh.Analytics.Feeds;

namespace DienHinh.Analytics.Querying;

internal static partial class QueryCompiler
{
    /// <summary>A page of a feed: its columns, in an order that stays as long as the data do.</summary>
    public static CompiledQuery FeedRows(FeedQuery query) => new FeedCompilation(query).Rows();

    /// <summary>How many rows of a feed meet the condition.</summary>
    public static CompiledQuery FeedCount(FeedQuery query) => new FeedCompilation(query).Count();

    /// <summary>One question to a feed under compilation. A condition about nothing (null) is false, and its opposite true, as OData has it.</summary>
    private sealed class FeedCompilation(FeedQuery query)
    {
        private readonly QueryParameters _parameters = new();

        public CompiledQuery Rows()
        {
            var order = query.Order.Select(o => $"{Sql(o.By)} {(o.Falling ? "desc nulls last" : "asc nulls first")}").Concat(query.Feed.Columns.Take(query.Feed.Keys).Select(c => c.Column));
            return _parameters.ToQuery($"""
                select {string.Join(", ", query.Columns.Select(c => $"f.{c.Column}"))}
                from {query.Feed.Source} f
                where {Condition()}
                order by {string.Join(", ", order)}
                limit {_parameters.Add(query.Limit)} offset {_parameters.Add(query.Offset)}
                """);
        }

        public CompiledQuery Count() => _parameters.ToQuery($"select count(*) from {query.Feed.Source} f where {Condition()}");

        private string Condition() => Visible() + (query.Filter is null ? "" : $" and coalesce({Sql(query.Filter)}, false)");

        private string Visible() => query.Feed.Whose switch
        {
            FeedWhose.UnitId => "is_visible(f.unit_id)",
            FeedWhose.Exemplar => "exists (select 1 from v_exemplar e where e.id = f.exemplar_id and is_visible(e.unit_id))",
            FeedWhose.Plan => $"is_known_plan(f.{(query.Feed.Source == "ref_plan" ? "id" : "plan_id")})",
            FeedWhose.Unit => "is_known_unit(f.id)",
            FeedWhose.Nobody => "true",
            _ => throw new InvalidOperationException($"No SQL for {query.Feed.Whose}."),
        };

        private string Sql(FeedExpression expression) => expression switch
        {
            FeedExpression.Of of => "f." + of.Column.Column,
            FeedExpression.Constant { Value: null } => "null",
            FeedExpression.Constant { Value: { } value } => _parameters.Add(value),
            FeedExpression.Not not => $"(not coalesce({Sql(not.Operand)}, false))",
            FeedExpression.Negative negative => $"(-{Sql(negative.Operand)})",
            FeedExpression.In of => of.Values.Count == 0 ? "false" : $"({string.Join(" or ", of.Values.Select(v => $"{Sql(of.Operand)} is not distinct from {Sql(v)}"))})",
            FeedExpression.Binary binary => Binary(binary),
            FeedExpression.Call call => Call(call.Function, [.. call.Arguments.Select(Sql)]),
            _ => throw new InvalidOperationException($"No SQL for {expression.GetType().Name}."),
        };

        private string Binary(FeedExpression.Binary binary)
        {
            var (left, right) = (Sql(binary.Left), Sql(binary.Right));
            return binary.Operator switch
            {
                FeedOperator.And => $"({left} and {right})",
                FeedOperator.Or => $"({left} or {right})",
                FeedOperator.Equal => $"({left} is not distinct from {right})",
                FeedOperator.NotEqual => $"({left} is distinct from {right})",
                FeedOperator.Greater => $"coalesce({left} > {right}, false)",
                FeedOperator.GreaterOrEqual => $"coalesce({left} >= {right}, false)",
                FeedOperator.Less => $"coalesce({left} < {right}, false)",
                FeedOperator.LessOrEqual => $"coalesce({left} <= {right}, false)",
                // In floating point, where nothing overflows; dividing by nothing is nothing.
                FeedOperator.Add => $"(cast({left} as double) + {right})",
                FeedOperator.Subtract => $"(cast({left} as double) - {right})",
                FeedOperator.Multiply => $"(cast({left} as double) * {right})",
                FeedOperator.Divide => $"(cast({left} as double) / nullif({right}, 0))",
                FeedOperator.Modulo => $"(cast({left} as double) % nullif({right}, 0))",
                _ => throw new InvalidOperationException($"No SQL for {binary.Operator}."),
            };
        }

        private static string Call(string function, IReadOnlyList<string> a) => function switch
        {
            "contains" => $"contains({a[0]}, {a[1]})",
            "startswith" => $"starts_with({a[0]}, {a[1]})",
            "endswith" => $"ends_with({a[0]}, {a[1]})",
            "tolower" => $"lower({a[0]})",
            "toupper" => $"upper({a[0]})",
            "trim" => $"trim({a[0]})",
            "length" => $"length({a[0]})",
            "concat" => $"({a[0]} || {a[1]})",
            "indexof" => $"(strpos({a[0]}, {a[1]}) - 1)",
            // OData counts from 0, and a beginning before the text is its beginning.
            "substring" when a.Count == 2 => $"substring({a[0]}, greatest({a[1]}, 0) + 1)",
            "substring" => $"substring({a[0]}, greatest({a[1]}, 0) + 1, greatest({a[2]}, 0))",
            "year" => $"year({a[0]})",
            "month" => $"month({a[0]})",
            "day" => $"day({a[0]})",
            "round" => $"round({a[0]})",
            "floor" => $"floor({a[0]})",
            "ceiling" => $"ceil({a[0]})",
            _ => throw new InvalidOperationException($"No SQL for the function {function}."),
        };
    }
}
