using DienHinh.Analytics.Feeds;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace DienHinh.ReportApi.OData;

/// <summary>From the tree that the OData library makes of $filter and $orderby to the expressions of a feed. What the tree may hold beyond them is refused.</summary>
internal static class ODataExpressions
{
    public static FeedExpression Of(QueryNode node, Feed feed) => node switch
    {
        ConstantNode constant => new FeedExpression.Constant(Plain(constant.Value)),
        ConvertNode convert => Of(convert.Source, feed),
        SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } property when feed.Find(property.Property.Name) is { } column => new FeedExpression.Of(column),
        BinaryOperatorNode binary => new FeedExpression.Binary(Operator(binary.OperatorKind), Of(binary.Left, feed), Of(binary.Right, feed)),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => new FeedExpression.Not(Of(not.Operand, feed)),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Negate } negative => new FeedExpression.Negative(Of(negative.Operand, feed)),
        SingleValueFunctionCallNode call when FeedExpression.Functions.Contains(call.Name) => new FeedExpression.Call(call.Name, [.. call.Parameters.Select(p => Of(p, feed))]),
        InNode { Right: CollectionConstantNode values } of => new FeedExpression.In(Of(of.Left, feed), [.. values.Collection.Select(v => Of(v, feed))]),
        _ => throw Unsupported(node),
    };

    private static ODataRequestException Unsupported(QueryNode node) => new(
        StatusCodes.Status501NotImplemented, "not-implemented",
        $"Chưa hỗ trợ {(node is SingleValueFunctionCallNode call ? $"hàm {call.Name}" : node.Kind.ToString())} trong $filter, $orderby; dùng được: so sánh, and, or, not, in, phép tính và {string.Join(", ", FeedExpression.Functions)}.");

    private static FeedOperator Operator(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.And => FeedOperator.And,
        BinaryOperatorKind.Or => FeedOperator.Or,
        BinaryOperatorKind.Equal => FeedOperator.Equal,
        BinaryOperatorKind.NotEqual => FeedOperator.NotEqual,
        BinaryOperatorKind.GreaterThan => FeedOperator.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => FeedOperator.GreaterOrEqual,
        BinaryOperatorKind.LessThan => FeedOperator.Less,
        BinaryOperatorKind.LessThanOrEqual => FeedOperator.LessOrEqual,
        BinaryOperatorKind.Add => FeedOperator.Add,
        BinaryOperatorKind.Subtract => FeedOperator.Subtract,
        BinaryOperatorKind.Multiply => FeedOperator.Multiply,
        BinaryOperatorKind.Divide => FeedOperator.Divide,
        BinaryOperatorKind.Modulo => FeedOperator.Modulo,
        _ => throw new ODataRequestException(StatusCodes.Status501NotImplemented, "not-implemented", $"Chưa hỗ trợ phép {kind}."),
    };

    private static object? Plain(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        int whole => (long)whole,
        long whole => whole,
        double or float or decimal => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture),
        Date day => new DateOnly(day.Year, day.Month, day.Day),
        DateTimeOffset moment => DateOnly.FromDateTime(moment.UtcDateTime),
        _ => throw new ODataRequestException(StatusCodes.Status400BadRequest, "bad-filter", $"Không hiểu giá trị \"{value}\"."),
    };
}
