using DienHinh.Analytics.Names;
using DienHinh.ReportApi.Accounts;

namespace DienHinh.ReportApi.Access;

/// <summary>Answers that give the full names of people out as data: each is written into the journal, with who took it.</summary>
internal static class NamedExports
{
    /// <summary>Says that the route gives names out whenever it answers, unless the address asks for them masked.</summary>
    public static TBuilder GivesNames<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder
    {
        route.AddEndpointFilter(async (invocation, next) =>
        {
            var answer = await next(invocation);
            if (answer is not IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status300MultipleChoices }
                && (answer as INestedHttpResult)?.Result is not IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status300MultipleChoices }) Note(invocation.HttpContext, NamesWord.Read(invocation.HttpContext.Request.Query["names"]));
            return answer;
        });
        return route;
    }

    /// <summary>Writes down that the answer to this request gives names out. Before it is sent: what cannot be written down is not given.</summary>
    public static void Note(HttpContext context, NamesShown shown)
    {
        if (shown != NamesShown.Full) return;
        var services = context.RequestServices;
        services.GetRequiredService<AccessJournal>().Append(new(
            services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, Caller.Of(context).Name, ApiPaths.Has(context.Request.Path) ? "api" : "page", "export", Address(context.Request)));
    }

    private static string Address(HttpRequest request)
    {
        var address = request.Path + Uri.UnescapeDataString(request.QueryString.ToString());
        return address.Length > 500 ? address[..500] + "…" : address;
    }
}
