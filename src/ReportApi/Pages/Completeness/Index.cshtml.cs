using DienHinh.Analytics;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace DienHinh.ReportApi.Pages.Completeness;

/// <summary>Tình hình nộp: who has reported, who was late, who is missing, with a text that reminds.</summary>
[Demand(Right.See)]
public sealed class IndexModel(FactDatabase database, Catalogue catalogue, Language t) : ReportPage(database, catalogue, t)
{
    // Who reported every year says nothing about who is missing.
    protected override bool HasLikeForLike => false;

    public IActionResult OnGet(ReportAddress address) => Show("completeness", address, null, PlanAndUnit);
}
