namespace Jinpai.Import.Tests;

/// <summary>A small, whole file of each neutral kind, with every column filled somewhere.</summary>
internal static class NeutralSamples
{
    public static readonly IReadOnlyDictionary<string, string> Csv = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["neutral.messages"] = """
            account,buyer,sent_at,direction,message_id,kind,class,content,product_id,order_id,to_account
            旗舰店:小美,买家一,2026-10-01 10:00:00,buyer,1001,text,,"在吗, ""老板"", 你好",,,
            旗舰店:小美,买家一,2026-10-01 10:00:20,agent,1002,text,human,在的亲,P1,,
            旗舰店:小美,买家一,2026-10-01 10:01:00,buyer,1003,order,,,,O100,
            旗舰店:小美,买家一,2026-10-01 10:02:00,agent,1004,transfer,assisted,,,,旗舰店:小丽

            """,
        ["neutral.orders"] = """
            order_id,buyer,created_at,line_id,paid_at,shipped_at,finished_at,closed_at,status,product_id,title,quantity,unit_price,paid_amount,post_fee,discount_fee,adjust_fee,flag,is_presale,deposit_paid_at,deposit_amount,is_cod,is_fake
            O100,买家一,2026-10-01 10:03:00,L1,2026-10-01 10:05:00,2026-10-02 09:00:00,2026-10-05 09:00:00,,finished,P1,连衣裙,2,99.50,180.00,8.00,10.00,-9.00,red,false,,,false,0
            O100,买家一,2026-10-01 10:03:00,L2,2026-10-01 10:05:00,2026-10-02 09:00:00,2026-10-05 09:00:00,,finished,P2,帽子,1,20.00,20.00,8.00,,,red,false,,,false,0
            O101,买家二,2026-10-02 11:00:00,,,,,2026-10-05 11:00:00,closed,P3,围巾,1,30.00,0,,,,,true,2026-10-02 11:01:00,5.00,,

            """,
        ["neutral.refunds"] = """
            refund_id,order_id,applied_at,line_id,completed_at,amount,quantity,type,stage,reason,status,responsibility
            R1,O100,2026-10-06 10:00:00,L2,2026-10-07 10:00:00,20.00,1,return,after_receipt,不合适,success,buyer
            R2,O100,2026-10-06 11:00:00,,,5,,refund_only,in_transit,,pending,logistics

            """,
        ["neutral.reviews"] = """
            review_id,order_id,created_at,rating,line_id,buyer,content,account,responsibility,handling,handled_at
            V1,O100,2026-10-08 10:00:00,bad,L1,买家一,色差大,旗舰店:小美,product,success,2026-10-09 10:00:00
            V2,O101,2026-10-08 11:00:00,good,,,,,,,

            """,
        ["neutral.ratings"] = """
            account,buyer,rated_at,invited_at,score
            旗舰店:小美,买家一,2026-10-01 11:00:00,2026-10-01 10:59:00,5
            旗舰店:小美,买家二,,2026-10-01 11:30:00,

            """,
        ["neutral.disputes"] = """
            dispute_id,opened_at,order_id,account,stage,reason,responsibility,status
            D1,2026-10-09 12:00:00,O100,旗舰店:小美,aftersale,quality,product,open
            D2,2026-10-09 13:00:00,,,,,,

            """,
        ["neutral.costs"] = """
            cost_id,day,kind,amount,order_id,buyer,agent
            C1,2026-10-10,cash_back,3.50,O100,买家一,小美
            C2,2026-10-10,compensation,10,,,

            """,
        ["neutral.events"] = """
            agent,day,event,count,note
            小美,2026-10-03,training,1,新品培训
            小美,2026-10-03,late_report,,

            """,
        ["neutral.targets"] = """
            subject,metric,from,to,value
            shop,sales,2026-10-01,2026-10-31,"100,000"
            team:售前一组,consultation_conversion,2026-10-01,2026-10-31,32%
            agent:小美,sales,2026-10-01,2026-10-31,30000

            """,
        ["neutral.agents"] = """
            account,agent,team,role,base_salary,joined,left,valid_from,valid_to
            旗舰店:小美,小美,售前一组,presale,3500,2025-01-01,,,2026-09-30
            旗舰店:小美,小丽,售前一组,both,¥3000.00,2025/2/1,2026-12-31,2026-10-01,

            """,
        ["neutral.duty"] = """
            account,agent,day,from,to,online_seconds
            旗舰店:小美,,2026-10-01,09:00,18:00,32400
            ,小丽,2026-10-01,18:00,02:00,

            """,
        ["neutral.daily"] = """
            subject,day,measure,value
            shop,2026-10-01,visitors,1200
            agent:小美,2026-10-01,clicks,12.5

            """,
        ["neutral.values"] = """
            agent,metric,value,numerator,denominator,sample,from,to
            小美,consultation_conversion,32%,88,275,275,2026-10-01,2026-10-31
            小美,first_response,13,,,,,
            小美,payment_rate,延迟统计,,,,,
            *,sales,暂无数据,,,,,

            """,
    };
}
